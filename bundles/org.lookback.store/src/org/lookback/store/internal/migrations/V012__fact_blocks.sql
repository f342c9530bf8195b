-- Imported rows, packed: what one version says of a household lies in few blocks, under a number that says household, version and count. The tables
-- with one column a field that stood here before are emptied into blocks and dropped by the step that goes with this file.

CREATE TABLE fact_block (
	id BIGINT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	rows_of BYTEA NOT NULL
);

-- Numbers by which blocks name entities and their fields, given once for ever.
CREATE TABLE fact_entity (
	number INTEGER NOT NULL PRIMARY KEY,
	entity VARCHAR NOT NULL
);

CREATE TABLE fact_field (
	entity INTEGER NOT NULL,
	number INTEGER NOT NULL,
	field VARCHAR NOT NULL,
	PRIMARY KEY (entity, number)
);
