-- The money received in the ledger equals the payments minus their reversals.
SELECT p.reference, l.received AS ledger, m.received AS payments
FROM pledge p
LEFT JOIN (SELECT pledge_id, sum(settled + excess) AS received FROM ledger_entry GROUP BY pledge_id) l ON l.pledge_id = p.id
LEFT JOIN (SELECT pledge_id, sum(amount) AS received FROM payment GROUP BY pledge_id) m ON m.pledge_id = p.id
WHERE COALESCE(l.received, 0) <> COALESCE(m.received, 0);
