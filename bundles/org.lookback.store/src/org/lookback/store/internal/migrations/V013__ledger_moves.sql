-- What a change makes of an item's state, sector and being gone, beside the JSON, for the curve of open items; NULL where the change leaves it.
-- Rows that are there are filled from their JSON by LedgerMoves.

ALTER TABLE ledger_change ADD COLUMN after_state VARCHAR;

ALTER TABLE ledger_change ADD COLUMN after_sector VARCHAR;

ALTER TABLE ledger_change ADD COLUMN after_gone VARCHAR;
