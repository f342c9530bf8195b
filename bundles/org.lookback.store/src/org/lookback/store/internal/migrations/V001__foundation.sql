-- What is the store's own: versions, changes, identities, people's work, results of checks, clauses.
-- Names keep clear of the reserved words of H2 and PostgreSQL; numbers come from sequences or from the store.

CREATE TABLE schema_version (
	number INTEGER NOT NULL PRIMARY KEY,
	name VARCHAR NOT NULL,
	applied TIMESTAMP WITH TIME ZONE NOT NULL
);

-- One file loaded once. completed_seq and undone_seq are places in change_log: they say what was visible when.
CREATE TABLE dataset_version (
	id INTEGER NOT NULL PRIMARY KEY,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	data_year INTEGER NOT NULL,
	mapping_hash VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	started TIMESTAMP WITH TIME ZONE NOT NULL,
	finished TIMESTAMP WITH TIME ZONE,
	row_count BIGINT NOT NULL,
	accepted BIGINT NOT NULL,
	rejected BIGINT NOT NULL,
	imported_by VARCHAR NOT NULL,
	loose BOOLEAN NOT NULL,
	data_years VARCHAR NOT NULL,
	completed_seq BIGINT,
	undone_seq BIGINT,
	purged BOOLEAN NOT NULL
);

CREATE TABLE version_sheet (
	version INTEGER NOT NULL,
	sheet INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	PRIMARY KEY (version, sheet)
);

-- The households a version speaks of, as bits, 65,536 a row.
CREATE TABLE version_households (
	version INTEGER NOT NULL,
	part INTEGER NOT NULL,
	numbers BYTEA NOT NULL,
	PRIMARY KEY (version, part)
);

CREATE TABLE version_table (
	version INTEGER NOT NULL,
	table_name VARCHAR NOT NULL,
	row_count BIGINT NOT NULL,
	PRIMARY KEY (version, table_name)
);

-- Identities: one row for ever, whatever becomes of the version that named them first.
CREATE TABLE household (
	number INTEGER NOT NULL PRIMARY KEY,
	household_key VARCHAR NOT NULL,
	county_code VARCHAR NOT NULL,
	household_code VARCHAR,
	local_key VARCHAR,
	version INTEGER NOT NULL
);

CREATE TABLE household_alias (
	id BIGINT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	alias_key VARCHAR NOT NULL
);

CREATE TABLE member (
	id BIGINT NOT NULL PRIMARY KEY,
	member_code VARCHAR,
	id_number VARCHAR,
	name VARCHAR,
	birth_date DATE,
	version INTEGER NOT NULL
);

CREATE TABLE member_alias (
	id BIGINT NOT NULL PRIMARY KEY,
	version INTEGER NOT NULL,
	id_number VARCHAR NOT NULL
);

-- What rows of no household speak of: villages, facilities, projects.
CREATE TABLE subject (
	id INTEGER NOT NULL PRIMARY KEY,
	entity VARCHAR NOT NULL,
	subject_key VARCHAR NOT NULL,
	version INTEGER NOT NULL
);

CREATE TABLE local_region (
	code VARCHAR NOT NULL,
	version INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	region_level VARCHAR NOT NULL,
	parent VARCHAR,
	PRIMARY KEY (code, version)
);

CREATE TABLE change_log (
	seq BIGINT NOT NULL PRIMARY KEY,
	changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
	who VARCHAR NOT NULL,
	what VARCHAR NOT NULL,
	entity VARCHAR NOT NULL,
	household BIGINT NOT NULL,
	version INTEGER NOT NULL,
	before_value VARCHAR NOT NULL,
	after_value VARCHAR NOT NULL,
	why VARCHAR NOT NULL
);

-- EclipseLink takes the number that a sequence gives as the last one of a block.
CREATE SEQUENCE hand_edit_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE hand_edit (
	id BIGINT NOT NULL PRIMARY KEY,
	household BIGINT NOT NULL,
	member INTEGER NOT NULL,
	entity VARCHAR NOT NULL,
	data_year INTEGER NOT NULL,
	row_key VARCHAR NOT NULL,
	field VARCHAR NOT NULL,
	new_value VARCHAR NOT NULL,
	after_version INTEGER NOT NULL,
	seq BIGINT NOT NULL
);

CREATE SEQUENCE saved_query_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE saved_query (
	id BIGINT NOT NULL PRIMARY KEY,
	name VARCHAR NOT NULL,
	query_text VARCHAR NOT NULL,
	shape_text VARCHAR NOT NULL,
	owner_name VARCHAR NOT NULL,
	saved TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE SEQUENCE survey_round_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE survey_round (
	id BIGINT NOT NULL PRIMARY KEY,
	data_year INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	first_day DATE,
	last_day DATE,
	is_current BOOLEAN NOT NULL
);

CREATE TABLE setting (
	setting_key VARCHAR NOT NULL PRIMARY KEY,
	setting_value VARCHAR NOT NULL
);

CREATE TABLE check_run (
	id INTEGER NOT NULL PRIMARY KEY,
	package_id VARCHAR NOT NULL,
	package_version VARCHAR NOT NULL,
	content_hash VARCHAR NOT NULL,
	as_of DATE NOT NULL,
	change_seq BIGINT NOT NULL,
	data_year INTEGER NOT NULL,
	started TIMESTAMP WITH TIME ZONE NOT NULL,
	finished TIMESTAMP WITH TIME ZONE,
	rules VARCHAR NOT NULL,
	households BIGINT NOT NULL,
	persons BIGINT NOT NULL,
	undecided BIGINT NOT NULL,
	started_by VARCHAR NOT NULL
);

CREATE TABLE check_outcome (
	run INTEGER NOT NULL,
	ordinal INTEGER NOT NULL,
	outcome VARCHAR NOT NULL,
	concept VARCHAR NOT NULL,
	truth VARCHAR NOT NULL,
	households BIGINT NOT NULL,
	persons BIGINT NOT NULL,
	PRIMARY KEY (run, ordinal)
);

CREATE TABLE check_finding_kind (
	run INTEGER NOT NULL,
	ordinal INTEGER NOT NULL,
	rule_id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	sector VARCHAR NOT NULL,
	severity VARCHAR NOT NULL,
	object_kind VARCHAR NOT NULL,
	document VARCHAR NOT NULL,
	anchor VARCHAR NOT NULL,
	quotation VARCHAR NOT NULL,
	PRIMARY KEY (run, ordinal)
);

-- id = run and household; truths = two bits a rule.
CREATE TABLE verdict (
	id BIGINT NOT NULL PRIMARY KEY,
	outcome INTEGER NOT NULL,
	decided_by INTEGER NOT NULL,
	truths BYTEA NOT NULL
);

-- id = run, household and a count within it.
CREATE TABLE finding (
	id BIGINT NOT NULL PRIMARY KEY,
	kind INTEGER NOT NULL,
	object_key VARCHAR NOT NULL,
	facts VARCHAR NOT NULL
);

CREATE TABLE clause_package (
	package_id VARCHAR NOT NULL PRIMARY KEY,
	content_hash VARCHAR NOT NULL
);

CREATE TABLE clause (
	id VARCHAR NOT NULL PRIMARY KEY,
	package_id VARCHAR NOT NULL,
	document VARCHAR NOT NULL,
	document_title VARCHAR NOT NULL,
	document_number VARCHAR NOT NULL,
	issuer VARCHAR NOT NULL,
	issued VARCHAR NOT NULL,
	anchor VARCHAR NOT NULL,
	headings VARCHAR NOT NULL,
	clause_text VARCHAR NOT NULL,
	place INTEGER NOT NULL
);
