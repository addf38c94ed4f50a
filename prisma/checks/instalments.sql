-- The instalments of an accepted pledge's last plan sum exactly to it and are in the order of their dates. The ledger promises them on those days.
SELECT p.reference, p.amount, i.total
FROM pledge p
LEFT JOIN (
  SELECT pledge_id, sum(amount) AS total, bool_and(due >= earlier) AS in_order
  FROM (SELECT *, COALESCE(lag(due) OVER (PARTITION BY pledge_id, plan ORDER BY seq), due) AS earlier FROM instalment
    WHERE (pledge_id, plan) IN (SELECT pledge_id, max(plan) FROM instalment GROUP BY pledge_id)) parts
  GROUP BY pledge_id
) i ON i.pledge_id = p.id
WHERE p.review = 'approved' AND (COALESCE(i.total, 0) <> p.amount OR NOT COALESCE(i.in_order, true))
UNION ALL
SELECT p.reference, p.amount, l.promised
FROM pledge p
JOIN (
  SELECT pledge_id, due_on, sum(promised) AS promised FROM ledger_entry WHERE due_on IS NOT NULL GROUP BY pledge_id, due_on
) l ON l.pledge_id = p.id
LEFT JOIN (
  SELECT pledge_id, due, sum(amount) AS amount FROM instalment
  WHERE (pledge_id, plan) IN (SELECT pledge_id, max(plan) FROM instalment GROUP BY pledge_id) GROUP BY pledge_id, due
) i ON i.pledge_id = l.pledge_id AND i.due = l.due_on
WHERE l.promised <> CASE WHEN p.review = 'approved' THEN COALESCE(i.amount, 0) ELSE 0 END;
