-- What a run says of villages, facilities and projects, and findings that are no lack (warnings, advice).

ALTER TABLE check_finding_kind ADD COLUMN nature VARCHAR DEFAULT 'PROBLEM' NOT NULL;

-- number counts the places of a run; truths = two bits a rule.
CREATE TABLE place_verdict (
	run INTEGER NOT NULL,
	number INTEGER NOT NULL,
	object_kind VARCHAR NOT NULL,
	object_key VARCHAR NOT NULL,
	village_code VARCHAR NOT NULL,
	truths BYTEA NOT NULL,
	PRIMARY KEY (run, number)
);

CREATE TABLE place_finding (
	run INTEGER NOT NULL,
	number INTEGER NOT NULL,
	ordinal INTEGER NOT NULL,
	kind INTEGER NOT NULL,
	facts VARCHAR NOT NULL,
	PRIMARY KEY (run, number, ordinal)
);
