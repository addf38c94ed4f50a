-- An approval has as many different reviewers as were needed when the pledge was made.
SELECT p.reference, p.amount, count(a.reviewer_id) AS reviewers
FROM pledge p
LEFT JOIN pledge_approval a ON a.pledge_id = p.id AND a.round = p.approval_round
WHERE p.review = 'approved' AND p.approvals_needed > 1
GROUP BY p.id HAVING count(a.reviewer_id) < p.approvals_needed;
