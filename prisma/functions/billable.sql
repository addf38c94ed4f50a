-- What of an accepted sponsorship is billed: the instalments of its latest plan, less what was ended or released of each. `settled`: what of it has arrived. No row for a
-- pledge that is not accepted, or of another kind.
CREATE OR REPLACE FUNCTION billable(p_pledge bigint) RETURNS TABLE (due date, seq int, parts int, amount bigint, settled bigint)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT b.due, b.seq, b.parts, b.amount, b.settled
  FROM (
    SELECT i.due, i.seq, (count(*) OVER ())::int AS parts, (i.amount - l.gone)::bigint AS amount, l.settled::bigint AS settled
    FROM pledge p JOIN instalment i ON i.pledge_id = p.id AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)
    CROSS JOIN LATERAL (SELECT COALESCE(sum(e.ended + e.released), 0) AS gone, COALESCE(sum(e.settled), 0) AS settled
      FROM ledger_entry e WHERE e.pledge_id = p.id AND e.due_on = i.due) l
    WHERE p.id = p_pledge AND p.kind = 'sponsorship' AND p.review = 'approved'
  ) b WHERE b.amount > 0;
$$;

REVOKE ALL ON FUNCTION billable(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION billable(bigint) TO pledgebook_app;
