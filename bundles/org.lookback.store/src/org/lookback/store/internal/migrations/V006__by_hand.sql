-- What people change by hand, a piece at a time: undone and brought back like an import. And the journal from which all can be made anew.

CREATE TABLE hand_change (
	id INTEGER NOT NULL PRIMARY KEY,
	kind VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	done_at TIMESTAMP WITH TIME ZONE NOT NULL,
	why VARCHAR NOT NULL,
	origin VARCHAR NOT NULL,
	seq BIGINT NOT NULL,
	undone_seq BIGINT
);

-- household = minus the number of its subject for a row of no household. source_file: the value is that of an earlier row, kept by hand.
ALTER TABLE hand_edit ADD COLUMN change_id INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE hand_edit ADD COLUMN source_file VARCHAR;

ALTER TABLE hand_edit ADD COLUMN source_sheet VARCHAR;

ALTER TABLE hand_edit ADD COLUMN source_row BIGINT DEFAULT 0 NOT NULL;

-- Whose rows are shown with whom: a household that began by hand, members of another one, all that another one had.
CREATE TABLE regrouping (
	id INTEGER NOT NULL PRIMARY KEY,
	change_id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	from_household INTEGER NOT NULL,
	from_code VARCHAR NOT NULL,
	to_household INTEGER NOT NULL,
	to_code VARCHAR NOT NULL,
	from_year INTEGER NOT NULL
);

-- Between these changes it was not seen: it had been undone and came back.
CREATE TABLE undo_gap (
	kind VARCHAR NOT NULL,
	id INTEGER NOT NULL,
	from_seq BIGINT NOT NULL,
	until_seq BIGINT NOT NULL,
	PRIMARY KEY (kind, id, from_seq)
);

-- The lines of journal.jsonl, each written in the transaction of what it tells.
CREATE TABLE journal_line (
	number BIGINT NOT NULL PRIMARY KEY,
	line VARCHAR NOT NULL
);

ALTER TABLE dataset_version ADD COLUMN recipe VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE dataset_version ADD COLUMN origin VARCHAR DEFAULT '' NOT NULL;
