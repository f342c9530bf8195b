-- What a run read besides the households, and what each household added to its counts: a later run starts from it.

ALTER TABLE verdict ADD COLUMN persons INTEGER DEFAULT 0 NOT NULL;

-- Ordinals of check_open, one a decision that is not made, packed.
ALTER TABLE verdict ADD COLUMN open_decisions BYTEA;

CREATE TABLE check_open (
	run INTEGER NOT NULL,
	ordinal INTEGER NOT NULL,
	facts VARCHAR NOT NULL,
	PRIMARY KEY (run, ordinal)
);

CREATE TABLE check_input (
	run INTEGER NOT NULL PRIMARY KEY,
	package_hash VARCHAR NOT NULL,
	program VARCHAR NOT NULL,
	regions VARCHAR NOT NULL,
	readings VARCHAR NOT NULL,
	counts VARCHAR NOT NULL,
	since_run INTEGER
);

-- The households of which a run took nothing over from since_run, as bits, 65,536 a row.
CREATE TABLE check_households (
	run INTEGER NOT NULL,
	part INTEGER NOT NULL,
	numbers BYTEA NOT NULL,
	PRIMARY KEY (run, part)
);
