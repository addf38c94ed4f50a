-- Sums take any size: what bigint columns hold, added up.
ALTER TABLE "figure_sum"
  ALTER COLUMN "promised" SET DATA TYPE DECIMAL(38,0),
  ALTER COLUMN "ended" SET DATA TYPE DECIMAL(38,0),
  ALTER COLUMN "released" SET DATA TYPE DECIMAL(38,0),
  ALTER COLUMN "settled" SET DATA TYPE DECIMAL(38,0),
  ALTER COLUMN "excess" SET DATA TYPE DECIMAL(38,0);

-- Hours count from hours_from on, and no longer from hours_until on; without hours_until for ever. An epoch is the part of the ledger whose
-- transaction ids belong to one cluster.
ALTER TABLE "ledger_entry"
  ADD COLUMN "hours_from" DATE,
  ADD COLUMN "hours_until" DATE,
  ADD COLUMN "epoch" INTEGER NOT NULL DEFAULT 1;

-- A pledge's last day is the last on which its hours count. Of hours that were taken back the term is gone: they counted for a year from their first day.
UPDATE ledger_entry e SET hours_from = COALESCE(p.term_from, f.day),
  hours_until = CASE WHEN p.term_from IS NULL THEN (f.day + interval '1 year')::date ELSE p.term_until + 1 END
FROM pledge p JOIN (SELECT pledge_id, min(booked_on) AS day FROM ledger_entry WHERE hours <> 0 GROUP BY pledge_id) f ON f.pledge_id = p.id
WHERE p.id = e.pledge_id AND e.hours <> 0;

ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_hours
  CHECK (hours = 0 OR hours_from IS NOT NULL AND (hours_until IS NULL OR hours_until >= hours_from));

DROP INDEX "ledger_entry_xid_idx";
CREATE INDEX "ledger_entry_epoch_xid_idx" ON "ledger_entry"("epoch", "xid");

-- Null until the sums are first anchored, which npm run db:migrate does after its migrations: the kept sums are then built anew.
ALTER TABLE "figure_fold"
  ADD COLUMN "epoch" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "system_identifier" BIGINT;

-- Hours change on days: they begin on one and end on another. What runs today is the sum of the changes up to today, read as
-- whole months before this one and the single days within it. Hours that run for ever have no second change.
DROP VIEW ledger_by_dimension;
CREATE VIEW ledger_by_dimension AS
SELECT e.epoch, e.xid, e.campaign_id, d.dimension, d.key, e.promised, e.ended, e.released, e.settled, e.excess, 0 AS hours, e.pledges,
  e.supporters, e.in_review
FROM ledger_entry e
CROSS JOIN LATERAL (VALUES
  ('all', ''),
  ('kind', e.kind::text),
  ('programme', e.programme_id::text),
  ('due-month', to_char(e.due_on, 'YYYY-MM')),
  ('due-day', to_char(e.due_on, 'YYYY-MM-DD'))
) AS d (dimension, key)
WHERE d.key IS NOT NULL
UNION ALL
SELECT e.epoch, e.xid, e.campaign_id, d.dimension, d.key, 0, 0, 0, 0, 0, d.hours, 0, 0, 0
FROM ledger_entry e
CROSS JOIN LATERAL (VALUES
  ('hours-month', to_char(e.hours_from, 'YYYY-MM'), e.hours),
  ('hours-day', to_char(e.hours_from, 'YYYY-MM-DD'), e.hours),
  ('hours-month', to_char(e.hours_until, 'YYYY-MM'), -e.hours),
  ('hours-day', to_char(e.hours_until, 'YYYY-MM-DD'), -e.hours)
) AS d (dimension, key, hours)
WHERE e.hours <> 0 AND d.key IS NOT NULL;

GRANT SELECT ON ledger_by_dimension TO pledgebook_app;
