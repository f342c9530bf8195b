-- Random samples as they were drawn: design, frame and result, so that each can be drawn again and proved. Nothing is ever changed.

CREATE TABLE sample_draw (
	id BIGINT NOT NULL PRIMARY KEY,
	name VARCHAR NOT NULL,
	content VARCHAR NOT NULL,
	data_version BIGINT NOT NULL,
	frame_hash VARCHAR NOT NULL,
	result_hash VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	why VARCHAR NOT NULL,
	made TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Frames and results, compressed, in pieces; under the SHA-256 of what they say.
CREATE TABLE sample_text (
	hash VARCHAR NOT NULL,
	part INTEGER NOT NULL,
	content VARCHAR NOT NULL,
	PRIMARY KEY (hash, part)
);
