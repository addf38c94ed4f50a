-- Above the campaign's limit an approval stands on two different reviewers.
SELECT p.reference, p.amount, count(a.reviewer_id) AS reviewers
FROM pledge p JOIN campaign c ON c.id = p.campaign_id
LEFT JOIN pledge_approval a ON a.pledge_id = p.id AND a.round = p.approval_round
WHERE p.review = 'approved' AND p.amount > c.two_reviewers_above
GROUP BY p.id, c.id HAVING count(a.reviewer_id) < 2;
