-- Rebuilds the stored sums if their watermark does not belong to this cluster, as after a dump was restored into another one. Returns true if it did.
-- Returns false if they already belong here, which costs a read of one row.
--
-- Each cluster counts its own transaction ids. In a restored ledger they can be higher than the ids that the new cluster gives, so comparing them
-- with a new watermark would count entries twice or never. Therefore every entry has an epoch: within one epoch all ids come from one cluster and can
-- be compared. Anchoring starts the next epoch. Entries written before are in the sums, whatever their ids are; entries written later have the new
-- epoch and are compared by id.
--
-- The exclusive lock makes the boundary exact. A transaction that has started to write entries finishes first, and its entries are in the sums. A
-- transaction that waits for the lock uses the column's new default, because PostgreSQL plans a statement again after it waited for a changed table.
-- That transaction may have an older id than this one. Therefore the watermark is the oldest running id, not the id of this transaction.
CREATE OR REPLACE FUNCTION anchor_figures() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  cluster bigint := (SELECT system_identifier FROM pg_control_system());
  fold figure_fold;
  next_epoch int;
BEGIN
  SELECT * INTO fold FROM figure_fold WHERE id = 1;
  IF fold.system_identifier = cluster AND fold.watermark <= pg_snapshot_xmax(pg_current_snapshot()) THEN
    RETURN false;
  ELSIF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'figures can only be anchored at isolation level read committed: an older snapshot could miss entries';
  END IF;
  INSERT INTO figure_fold (id, watermark) VALUES (1, '0') ON CONFLICT DO NOTHING;
  -- First the row, then the ledger, in the same order as fold_figures. Another process may have anchored the sums during the wait.
  SELECT * INTO fold FROM figure_fold WHERE id = 1 FOR UPDATE;
  IF fold.system_identifier = cluster AND fold.watermark <= pg_snapshot_xmax(pg_current_snapshot()) THEN
    RETURN false;
  END IF;
  LOCK TABLE ledger_entry IN ACCESS EXCLUSIVE MODE;
  next_epoch := 1 + greatest(fold.epoch, (SELECT max(epoch) FROM ledger_entry));
  EXECUTE format('ALTER TABLE ledger_entry ALTER COLUMN epoch SET DEFAULT %s', next_epoch);
  DELETE FROM figure_sum;
  INSERT INTO figure_sum (campaign_id, dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review)
  SELECT campaign_id, dimension, key, sum(promised), sum(ended), sum(released), sum(settled), sum(excess), sum(hours), sum(pledges),
    sum(supporters), sum(in_review)
  FROM ledger_by_dimension GROUP BY campaign_id, dimension, key;
  UPDATE figure_fold SET watermark = pg_snapshot_xmin(pg_current_snapshot()), epoch = next_epoch, system_identifier = cluster, folded_at = now()
  WHERE id = 1;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION anchor_figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION anchor_figures() TO pledgebook_app;
