-- An accepted sponsorship has a term of its years. A membership has a term of one year or for life while it is accepted and its price has arrived,
-- and its pledge has the same dates. A fellowship that was taken back lasts until the day of that, and no longer for life. A gift has no term. A kind that is not named here is found.
WITH arrived AS (SELECT pledge_id, sum(settled) AS settled FROM ledger_entry GROUP BY pledge_id)
SELECT p.reference, p.kind, p.term_from, p.term_until, m.first_day, m.last_day
FROM pledge p LEFT JOIN membership_term m ON m.pledge_id = p.id LEFT JOIN arrived a ON a.pledge_id = p.id
WHERE CASE p.kind
  WHEN 'one-time' THEN p.term_from IS NOT NULL OR p.term_until IS NOT NULL OR m.pledge_id IS NOT NULL
  WHEN 'sponsorship' THEN (p.term_from IS NOT NULL) <> (p.review = 'approved') OR m.pledge_id IS NOT NULL OR (p.term_from IS NULL) <> (p.term_until IS NULL)
  WHEN 'membership' THEN (p.term_from, p.term_until) IS DISTINCT FROM (m.first_day, m.last_day)
    OR (m.pledge_id IS NOT NULL AND (p.review <> 'approved' OR p.amount > COALESCE(a.settled, 0) OR m.person_id <> p.supporter_id))
    OR (m.pledge_id IS NULL AND p.review = 'approved' AND p.amount <= COALESCE(a.settled, 0)
      AND NOT EXISTS (SELECT FROM membership_term t WHERE t.person_id = p.supporter_id AND t.last_day IS NULL))
    OR (m.class = 'fellow' AND m.last_day IS DISTINCT FROM (SELECT (e.data ->> 'until')::date FROM pledge_event e WHERE e.pledge_id = p.id AND e.type = 'fellowship-ended')
      AND EXISTS (SELECT FROM pledge_event e WHERE e.pledge_id = p.id AND e.type IN ('fellowship-granted', 'fellowship-ended')))
  ELSE true
END;
