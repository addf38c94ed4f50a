-- The due dates of an accepted pledge that are past the days of grace on a day, with what is still expected of each.
CREATE OR REPLACE FUNCTION overdue_dues(p_pledge bigint, p_on date) RETURNS TABLE (due date, open bigint)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT i.due, (i.amount - l.closed)::bigint
  FROM instalment i
  JOIN pledge p ON p.id = i.pledge_id AND p.review = 'approved'
  JOIN campaign c ON c.id = p.campaign_id
  CROSS JOIN LATERAL (SELECT COALESCE(sum(e.settled + e.ended + e.released), 0) AS closed FROM ledger_entry e
    WHERE e.pledge_id = i.pledge_id AND e.due_on = i.due) l
  WHERE i.pledge_id = p_pledge AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p_pledge)
    AND i.due < p_on - c.grace_days AND i.amount > l.closed;
$$;

REVOKE ALL ON FUNCTION overdue_dues(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overdue_dues(bigint, date) TO pledgebook_app;
