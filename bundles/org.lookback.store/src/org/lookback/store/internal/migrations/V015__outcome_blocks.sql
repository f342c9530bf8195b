-- What a run says of households, packed: 64 households that lie next to each other are a block, under a number that says run, households and part. The
-- tables with a row a verdict and a row a finding are emptied into blocks and dropped by the step that goes with this file.

CREATE TABLE outcome_block (
	id BIGINT NOT NULL PRIMARY KEY,
	said BYTEA NOT NULL
);
