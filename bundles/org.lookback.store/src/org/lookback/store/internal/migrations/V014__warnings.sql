-- The early warning of each package as it was last asked: of which day, year and data, and the points of every watched household.

CREATE TABLE warning_run (
	package_id VARCHAR NOT NULL PRIMARY KEY,
	as_of VARCHAR NOT NULL,
	data_year INTEGER NOT NULL,
	data_version BIGINT NOT NULL,
	inputs VARCHAR NOT NULL
);

CREATE TABLE warning_points (
	package_id VARCHAR NOT NULL,
	household BIGINT NOT NULL,
	least INTEGER NOT NULL,
	most INTEGER NOT NULL,
	PRIMARY KEY (package_id, household)
);
