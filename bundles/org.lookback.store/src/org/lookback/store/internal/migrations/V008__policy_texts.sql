-- Policy texts that people add, beside those of the packages; their clauses stand in clause, under the collection's name.

CREATE TABLE policy_text (
	id VARCHAR NOT NULL PRIMARY KEY,
	collection VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	words_hash VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	document_number VARCHAR NOT NULL,
	issuer VARCHAR NOT NULL,
	issued VARCHAR NOT NULL,
	valid_from VARCHAR NOT NULL,
	valid_until VARCHAR NOT NULL,
	repealed BOOLEAN NOT NULL,
	clauses INTEGER NOT NULL,
	added_by VARCHAR NOT NULL,
	added TIMESTAMP WITH TIME ZONE NOT NULL
);

ALTER TABLE clause ADD COLUMN valid_from VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE clause ADD COLUMN valid_until VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE clause ADD COLUMN repealed BOOLEAN DEFAULT FALSE NOT NULL;
