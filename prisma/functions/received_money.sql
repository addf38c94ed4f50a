-- Every payment that arrived from one day to another, where its money is now, in minor units: `allocated` settles instalments, `excess` is more than its pledge promised, `kept` waits because its pledge is not
-- accepted, `unmatched` has no pledge, `set_aside` is for none, and `sent_back` was refunded, disputed or reversed. They sum to `amount`. Of a pledge, the payments that were recorded first settle its
-- instalments, and the last ones are its excess: a reversal takes the excess first, too. `account` is the bank's, or the source of a payment that no bank's file has. Money that moved is only where it is now.
CREATE OR REPLACE FUNCTION received_money(p_from date, p_until date) RETURNS TABLE (payment bigint, account text, received_on date, currency text, booking bigint, pledge bigint,
  amount bigint, allocated bigint, excess bigint, kept bigint, unmatched bigint, set_aside bigint, sent_back bigint)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH arrived AS MATERIALIZED (
    SELECT m.id, COALESCE(b.account, m.source) AS account, m.received_on, m.currency, b.id AS booking, m.pledge_id, m.amount
    FROM payment m LEFT JOIN bank_row b ON b.payment_id = m.id
    WHERE m.kind = 'payment' AND m.received_on BETWEEN p_from AND p_until AND NOT EXISTS (SELECT FROM payment t WHERE t.moved_from = m.id)
      -- An import that was undone brought nothing.
      AND CASE WHEN b.id IS NULL THEN m.source <> 'bank' ELSE b.counted END
  ), pledges AS MATERIALIZED (
    SELECT p.id, p.review = 'approved' AS counts, (SELECT COALESCE(sum(l.settled), 0) FROM ledger_entry l WHERE l.pledge_id = p.id) AS settled
    FROM pledge p WHERE p.id IN (SELECT pledge_id FROM arrived)
  ), remaining AS (
    SELECT m.id, m.pledge_id, m.amount + COALESCE(t.taken, 0) AS rest
    FROM payment m LEFT JOIN LATERAL (
      SELECT sum(r.amount + COALESCE(u.amount, 0)) AS taken FROM payment r LEFT JOIN payment u ON u.reverses_id = r.id WHERE r.reverses_id = m.id
    ) t ON true
    WHERE m.kind = 'payment' AND (m.id IN (SELECT id FROM arrived) OR m.pledge_id IN (SELECT id FROM pledges))
  ), placed AS (
    SELECT r.id, r.rest, sum(r.rest) OVER (PARTITION BY r.pledge_id ORDER BY r.id) - r.rest AS earlier FROM remaining r
  ), split AS (
    SELECT a.*, r.rest, l.counts, CASE WHEN l.counts THEN greatest(0, least(r.rest, l.settled - r.earlier)) ELSE 0 END AS allocated, s.payment_id IS NOT NULL AS is_aside
    FROM arrived a JOIN placed r ON r.id = a.id LEFT JOIN pledges l ON l.id = a.pledge_id LEFT JOIN set_aside_money s ON s.payment_id = a.id
  )
  SELECT id, account, received_on, currency, booking, pledge_id, amount, allocated::bigint,
    CASE WHEN counts THEN rest - allocated ELSE 0 END::bigint, CASE WHEN pledge_id IS NOT NULL AND NOT counts THEN rest ELSE 0 END::bigint,
    CASE WHEN pledge_id IS NULL AND NOT is_aside THEN rest ELSE 0 END::bigint, CASE WHEN pledge_id IS NULL AND is_aside THEN rest ELSE 0 END::bigint, (amount - rest)::bigint
  FROM split
$$;

REVOKE ALL ON FUNCTION received_money(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION received_money(date, date) TO pledgebook_app;
