-- Each pledge's hours are in the ledger while it is approved, over one range of days. Hours that were subtracted were subtracted on the same days.
WITH spans AS (
  SELECT pledge_id, hours_from, hours_until, sum(hours) AS hours FROM ledger_entry WHERE hours <> 0 GROUP BY 1, 2, 3
), sums AS (
  SELECT pledge_id, sum(hours) AS hours, min(hours) AS least FROM spans GROUP BY pledge_id
)
SELECT p.reference, p.review::text AS review, p.hours_per_month AS promised, s.hours AS ledger, s.least AS least_of_a_span
FROM pledge p LEFT JOIN sums s ON s.pledge_id = p.id
WHERE COALESCE(s.hours, 0) <> CASE WHEN p.review = 'approved' THEN COALESCE(p.hours_per_month, 0) ELSE 0 END OR s.least < 0;
