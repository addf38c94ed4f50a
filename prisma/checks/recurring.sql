-- The instalments of an accepted recurring gift are equal and fall due every month or year, counted from the first; none but the first falls due after the
-- campaign's last day. Only the system extends, only a recurring gift, and not once it was ended or released.
WITH plans AS (
  SELECT i.pledge_id, i.seq, i.due, i.amount, first_value(i.due) OVER (PARTITION BY i.pledge_id ORDER BY i.seq) AS first_due
  FROM instalment i WHERE (i.pledge_id, i.plan) IN (SELECT pledge_id, max(plan) FROM instalment GROUP BY pledge_id)
)
SELECT p.reference, 'instalment ' || n.seq AS fault
FROM plans n JOIN pledge p ON p.id = n.pledge_id JOIN campaign c ON c.id = p.campaign_id
WHERE p.repeat <> 'once' AND p.review = 'approved'
  AND (n.amount <> p.amount / p.parts OR n.seq > p.parts OR n.seq > 1 AND n.due > c.last_day
    OR n.due <> (n.first_due + (n.seq - 1) * p.every_months * interval '1 month')::date)
UNION ALL
SELECT p.reference, 'event ' || e.version
FROM event e JOIN pledge p ON e.stream_id = p.id::text
WHERE e.stream = 'pledge' AND e.type = 'extended' AND (p.repeat = 'once' OR e.actor_kind <> 'system' OR EXISTS (
  SELECT FROM event s WHERE s.stream = 'pledge' AND s.stream_id = e.stream_id AND s.version < e.version AND s.type IN ('ended', 'released')
    AND NOT EXISTS (SELECT FROM event a WHERE a.stream = 'pledge' AND a.stream_id = e.stream_id AND a.version BETWEEN s.version AND e.version
      AND a.type IN ('approved', 'approved-by-policy'))));
