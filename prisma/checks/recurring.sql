-- The instalments of an accepted recurring gift fall due every month or year, counted from the first; none but the first falls due after the campaign's last day.
-- Only the system extends, only a recurring gift, by what it promises each time, and not once it was ended or released.
SELECT p.reference, 'due on ' || i.due AS fault
FROM pledge p JOIN campaign c ON c.id = p.campaign_id
JOIN instalment i ON i.pledge_id = p.id AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)
WHERE p.repeat <> 'once' AND p.review = 'approved'
  AND (i.due > c.last_day AND i.due > p.repeats_from
    OR NOT EXISTS (SELECT FROM generate_series(0, p.parts - 1) n WHERE i.due = (p.repeats_from + n * p.every_months * interval '1 month')::date))
UNION ALL
SELECT p.reference, 'event ' || e.version
FROM event e JOIN pledge p ON e.stream_id = p.id::text
WHERE e.stream = 'pledge' AND e.type = 'extended' AND (p.repeat = 'once' OR e.actor_kind <> 'system'
  OR (e.data ->> 'amount')::bigint <> (e.data ->> 'instalments')::int * (p.amount / p.parts)
  OR EXISTS (SELECT FROM event s WHERE s.stream = 'pledge' AND s.stream_id = e.stream_id AND s.version < e.version AND s.type IN ('ended', 'released')
    AND NOT EXISTS (SELECT FROM event a WHERE a.stream = 'pledge' AND a.stream_id = e.stream_id AND a.version BETWEEN s.version AND e.version
      AND a.type IN ('approved', 'approved-by-policy'))));
