-- The stored sums are anchored in this cluster: the watermark is one of its transaction ids, and new entries have the matching epoch.
WITH cluster AS (
  SELECT c.system_identifier, pg_snapshot_xmax(pg_current_snapshot()) AS next_xid,
    (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE d.adrelid = 'ledger_entry'::regclass AND a.attname = 'epoch') AS epoch_of_new_entries
  FROM pg_control_system() c
)
SELECT c.system_identifier, f.system_identifier AS anchored_in, c.next_xid::text, f.watermark::text, c.epoch_of_new_entries, f.epoch,
  (SELECT max(epoch) FROM ledger_entry) AS newest_epoch
FROM cluster c LEFT JOIN figure_fold f ON true
WHERE f.system_identifier IS DISTINCT FROM c.system_identifier OR f.watermark > c.next_xid
  OR f.epoch::text IS DISTINCT FROM c.epoch_of_new_entries OR (SELECT max(epoch) FROM ledger_entry) > f.epoch;
