-- The parts of a plan sum exactly to the pledge, and come in the order of their dates.
SELECT p.reference, p.amount, i.total
FROM pledge p
LEFT JOIN (
  SELECT pledge_id, sum(amount) AS total, bool_and(due >= earlier) AS in_order
  FROM (SELECT *, COALESCE(lag(due) OVER (PARTITION BY pledge_id, plan ORDER BY seq), due) AS earlier FROM instalment
    WHERE (pledge_id, plan) IN (SELECT pledge_id, max(plan) FROM instalment GROUP BY pledge_id)) parts
  GROUP BY pledge_id
) i ON i.pledge_id = p.id
WHERE COALESCE(i.total, 0) <> p.amount OR NOT COALESCE(i.in_order, true);
