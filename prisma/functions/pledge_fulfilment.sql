-- The fulfilment of a pledge on a day, as `fulfilment` in domain/fulfilment.ts says it, so that a list can be filtered by it. Null if it does not apply. Payments settle
-- the oldest instalment first, so the oldest open one is the first that the settled amount does not cover.
CREATE OR REPLACE FUNCTION pledge_fulfilment(p_pledge bigint, p_on date) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN o.due IS NULL OR i.promised - l.settled - l.ended - l.released <= 0
      THEN CASE WHEN l.released > 0 THEN 'released' WHEN l.ended > 0 THEN 'ended' ELSE 'fulfilled' END
    WHEN o.due < p_on - c.grace_days THEN 'overdue'
    WHEN o.due <= p_on THEN 'due'
    WHEN l.settled > 0 THEN 'part-received'
    ELSE 'not-yet-due' END
  FROM pledge p
  JOIN campaign c ON c.id = p.campaign_id
  CROSS JOIN LATERAL (SELECT COALESCE(sum(settled), 0) AS settled, COALESCE(sum(ended), 0) AS ended, COALESCE(sum(released), 0) AS released
    FROM ledger_entry WHERE pledge_id = p.id) l
  CROSS JOIN LATERAL (SELECT sum(amount) AS promised, max(plan) AS plan FROM instalment
    WHERE pledge_id = p.id AND plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)) i
  LEFT JOIN LATERAL (SELECT n.due FROM (SELECT due, seq, sum(amount) OVER (ORDER BY seq) AS up_to FROM instalment
    WHERE pledge_id = p.id AND plan = i.plan) n WHERE n.up_to > l.settled ORDER BY n.seq LIMIT 1) o ON true
  WHERE p.id = p_pledge AND p.review = 'approved' AND i.promised IS NOT NULL
$$;

REVOKE ALL ON FUNCTION pledge_fulfilment(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pledge_fulfilment(bigint, date) TO pledgebook_app;
