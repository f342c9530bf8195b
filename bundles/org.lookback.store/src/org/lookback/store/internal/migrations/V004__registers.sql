-- Registers of departments compared with the households: what came of it, and what people found when they looked.

ALTER TABLE register_record ADD COLUMN birth_date DATE;

ALTER TABLE register_record ADD COLUMN village_code VARCHAR;

-- counts and versions are JSON.
CREATE TABLE register_comparison (
	id INTEGER NOT NULL PRIMARY KEY,
	register VARCHAR NOT NULL,
	data_year INTEGER NOT NULL,
	as_of DATE NOT NULL,
	change_seq BIGINT NOT NULL,
	versions VARCHAR NOT NULL,
	counts VARCHAR NOT NULL,
	started TIMESTAMP WITH TIME ZONE NOT NULL,
	finished TIMESTAMP WITH TIME ZONE,
	started_by VARCHAR NOT NULL
);

-- Only what calls for a look or may do so; only of the last comparison of a register and year.
CREATE TABLE register_entry (
	comparison INTEGER NOT NULL,
	number INTEGER NOT NULL,
	entry_key VARCHAR NOT NULL,
	outcome VARCHAR NOT NULL,
	suspected BOOLEAN NOT NULL,
	household BIGINT NOT NULL,
	village_code VARCHAR NOT NULL,
	body VARCHAR NOT NULL,
	PRIMARY KEY (comparison, number)
);

-- Never removed: the last one of a key counts.
CREATE TABLE register_verification (
	id BIGINT NOT NULL PRIMARY KEY,
	register VARCHAR NOT NULL,
	entry_key VARCHAR NOT NULL,
	outcome VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
	how VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	comparison INTEGER NOT NULL,
	version INTEGER NOT NULL,
	household BIGINT NOT NULL
);
