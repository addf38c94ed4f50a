-- Adds the ledger's tail to the stored sums. It folds only entries older than every running transaction, so it never skips an entry that commits
-- late. It does nothing while another fold runs. If the sums belong to another cluster (a restored backup), it anchors them first. Returns how many
-- rows it folded.
CREATE OR REPLACE FUNCTION fold_figures() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fold figure_fold;
  high xid8;
  folded bigint;
BEGIN
  IF anchor_figures() THEN
    RETURN (SELECT count(*) FROM ledger_entry);
  END IF;
  high := pg_snapshot_xmin(pg_current_snapshot());
  SELECT * INTO fold FROM figure_fold WHERE id = 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND OR high <= fold.watermark THEN
    RETURN 0;
  END IF;
  SELECT count(*) INTO folded FROM ledger_entry WHERE epoch = fold.epoch AND xid >= fold.watermark AND xid < high;
  INSERT INTO figure_sum AS s (campaign_id, dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review)
  SELECT campaign_id, dimension, key, sum(promised), sum(ended), sum(released), sum(settled), sum(excess), sum(hours), sum(pledges),
    sum(supporters), sum(in_review)
  FROM ledger_by_dimension WHERE epoch = fold.epoch AND xid >= fold.watermark AND xid < high GROUP BY campaign_id, dimension, key
  ON CONFLICT (campaign_id, dimension, key) DO UPDATE SET promised = s.promised + excluded.promised, ended = s.ended + excluded.ended,
    released = s.released + excluded.released, settled = s.settled + excluded.settled, excess = s.excess + excluded.excess,
    hours = s.hours + excluded.hours, pledges = s.pledges + excluded.pledges, supporters = s.supporters + excluded.supporters,
    in_review = s.in_review + excluded.in_review;
  UPDATE figure_fold SET watermark = high, folded_at = now() WHERE id = 1;
  RETURN folded;
END $$;

REVOKE ALL ON FUNCTION fold_figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fold_figures() TO pledgebook_app;
