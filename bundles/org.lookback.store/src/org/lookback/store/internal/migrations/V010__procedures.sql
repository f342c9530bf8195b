-- Procedures: cases of households, what happened to them, and the packages' procedures as they were when a case began. Nothing is ever removed.

-- The history of a case that was taken out of a batch begins with the batch's events up to since_event.
CREATE TABLE procedure_case (
	id BIGINT NOT NULL PRIMARY KEY,
	package_id VARCHAR NOT NULL,
	procedure_id VARCHAR NOT NULL,
	pinned_hash VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	parent BIGINT NOT NULL,
	since_event BIGINT NOT NULL,
	started VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	made TIMESTAMP WITH TIME ZONE NOT NULL
);

-- moved_to: the case into which the household was taken out of this one, else 0.
CREATE TABLE procedure_household (
	case_id BIGINT NOT NULL,
	household BIGINT NOT NULL,
	household_key VARCHAR NOT NULL,
	village VARCHAR NOT NULL,
	persons INTEGER NOT NULL,
	moved_to BIGINT NOT NULL,
	PRIMARY KEY (case_id, household)
);

CREATE TABLE procedure_event (
	id BIGINT NOT NULL PRIMARY KEY,
	case_id BIGINT NOT NULL,
	kind VARCHAR NOT NULL,
	step VARCHAR NOT NULL,
	happened VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	entered TIMESTAMP WITH TIME ZONE NOT NULL,
	details VARCHAR NOT NULL
);

CREATE TABLE procedure_pinned (
	package_hash VARCHAR NOT NULL,
	procedure_id VARCHAR NOT NULL,
	content VARCHAR NOT NULL,
	PRIMARY KEY (package_hash, procedure_id)
);
