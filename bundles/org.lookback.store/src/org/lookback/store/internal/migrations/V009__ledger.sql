-- The ledger: items as they are now, entries, and what each entry changed in each item. Entries are only added.

CREATE TABLE ledger_item (
	item_key VARCHAR NOT NULL PRIMARY KEY,
	opened BIGINT NOT NULL,
	version BIGINT NOT NULL,
	f_level VARCHAR NOT NULL,
	f_object VARCHAR NOT NULL,
	f_region VARCHAR NOT NULL,
	f_household VARCHAR NOT NULL,
	f_persons VARCHAR NOT NULL,
	f_name VARCHAR NOT NULL,
	f_problem_type VARCHAR NOT NULL,
	f_problem VARCHAR NOT NULL,
	f_source VARCHAR NOT NULL,
	f_package VARCHAR NOT NULL,
	f_rule VARCHAR NOT NULL,
	f_clause VARCHAR NOT NULL,
	f_found_on VARCHAR NOT NULL,
	f_rounds VARCHAR NOT NULL,
	f_mode VARCHAR NOT NULL,
	f_sector VARCHAR NOT NULL,
	f_measure VARCHAR NOT NULL,
	f_department VARCHAR NOT NULL,
	f_person VARCHAR NOT NULL,
	f_due VARCHAR NOT NULL,
	f_state VARCHAR NOT NULL,
	f_verified_by VARCHAR NOT NULL,
	f_verified_level VARCHAR NOT NULL,
	f_evidence VARCHAR NOT NULL,
	f_evidence_hash VARCHAR NOT NULL,
	f_note VARCHAR NOT NULL,
	f_conflicts VARCHAR NOT NULL,
	f_gone VARCHAR NOT NULL
);

CREATE TABLE ledger_batch (
	id BIGINT NOT NULL PRIMARY KEY,
	kind VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	made TIMESTAMP WITH TIME ZONE NOT NULL,
	why VARCHAR NOT NULL
);

-- before_values and after_values: the fields that changed, as JSON.
CREATE TABLE ledger_change (
	id BIGINT NOT NULL PRIMARY KEY,
	batch BIGINT NOT NULL,
	item_key VARCHAR NOT NULL,
	before_values VARCHAR NOT NULL,
	after_values VARCHAR NOT NULL
);

CREATE INDEX ledger_item_opened ON ledger_item (opened);
CREATE INDEX ledger_change_item ON ledger_change (item_key);
CREATE INDEX ledger_change_batch ON ledger_change (batch);
