-- A card keeps its address and texts only while it may still be sent: not once it was sent, refused or dropped, and not of a gift that was declined or withdrawn. What
-- became of it is what its events say, and its email waits only while both staff and the acceptance let it go.
WITH told AS (
  SELECT pledge_id, (array_agg(type ORDER BY version DESC))[1] AS last_type, count(*) FILTER (WHERE type = 'card-sent') AS sent
  FROM pledge_event WHERE type IN ('card-passed', 'card-refused', 'card-sent') GROUP BY pledge_id
)
SELECT p.reference, c.state, p.review, t.last_type, m.state AS email
FROM dedication_card c JOIN pledge p ON p.id = c.pledge_id LEFT JOIN told t ON t.pledge_id = c.pledge_id LEFT JOIN email m ON m.dedup_key = 'card:' || c.pledge_id
WHERE (c.state NOT IN ('waiting', 'passed') OR p.review IN ('declined', 'withdrawn')) AND COALESCE(c.email, c.name, c.giver, c.text) IS NOT NULL
  OR c.state IN ('waiting', 'passed') AND (c.email IS NULL OR p.dedication = 'none')
  OR c.state <> 'dropped' AND t.last_type IS DISTINCT FROM CASE c.state WHEN 'waiting' THEN NULL ELSE 'card-' || c.state END
  OR (c.state = 'sent') <> (COALESCE(t.sent, 0) = 1) OR (c.state = 'sent') <> (m.state IS NOT DISTINCT FROM 'sent')
  OR m.state IN ('waiting', 'failed') AND (c.state <> 'passed' OR p.review <> 'approved')
  OR c.state = 'passed' AND p.review = 'approved' AND m.id IS NULL
UNION ALL
SELECT p.reference, 'no card', p.review, e.type, NULL FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id
WHERE e.type LIKE 'card-%' AND NOT EXISTS (SELECT FROM dedication_card c WHERE c.pledge_id = p.id);
