-- Builds the kept sums anew where their watermark does not belong to this cluster, as after a dump was restored into another one.
-- True when it did; false when they belong here already, which costs a look at one row.
--
-- Transaction ids are counted by each cluster for itself. In a restored ledger they may lie above those that the new cluster
-- gives, so comparing them with a new watermark would count entries twice or never. Therefore every entry bears an epoch:
-- within one epoch all ids come from one cluster and can be compared. Anchoring begins the next epoch. What was written before
-- is in the sums, whatever its ids say; what is written from then on has the new epoch and goes by its id.
--
-- The exclusive lock makes the cut exact. Whoever has begun to write entries is waited for, and then is in the sums. Whoever
-- comes after the lock takes the column's new default, since a statement that waited for a changed table is planned again. Such a
-- transaction may have taken its id before this one did: hence the watermark is the oldest id that still runs, not our own.
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
  -- First the row, then the ledger, as fold_figures does. Somebody else may have been quicker while we waited.
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
