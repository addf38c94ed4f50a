-- A treasurer reminds once more of what has had its last reminder: each time is another round of that stage.
ALTER TABLE reminder ADD COLUMN round SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE reminder DROP CONSTRAINT reminder_pkey;
ALTER TABLE reminder ADD CONSTRAINT reminder_pkey PRIMARY KEY (pledge_id, due, stage, round);
