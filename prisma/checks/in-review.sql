-- The count in review is the number of pledges that wait.
SELECT c.slug, w.waiting, l.in_review
FROM campaign c
CROSS JOIN LATERAL (SELECT count(*) AS waiting FROM pledge WHERE campaign_id = c.id AND review IN ('submitted', 'needs-info')) w
CROSS JOIN LATERAL (SELECT COALESCE(sum(in_review), 0) AS in_review FROM ledger_entry WHERE campaign_id = c.id) l
WHERE w.waiting <> l.in_review;
