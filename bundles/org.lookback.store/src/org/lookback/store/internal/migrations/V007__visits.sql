-- The visit loop: whose word an import is taken for, and what people decided about differences.

-- Imports without a row are taken for what their kind says.
CREATE TABLE version_voice (
	version INTEGER NOT NULL PRIMARY KEY,
	voice VARCHAR NOT NULL
);

-- Never removed: the last one of a key counts.
CREATE TABLE visit_decision (
	id BIGINT NOT NULL PRIMARY KEY,
	decision_key VARCHAR NOT NULL,
	household BIGINT NOT NULL,
	accepted BOOLEAN NOT NULL,
	withdrawn BOOLEAN NOT NULL,
	value_there VARCHAR NOT NULL,
	value_found VARCHAR NOT NULL,
	value_decided VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
	reason VARCHAR NOT NULL,
	evidence VARCHAR NOT NULL,
	version INTEGER NOT NULL
);
