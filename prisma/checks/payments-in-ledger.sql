-- The money received in the ledger of an accepted pledge equals its payments minus what was taken back. Money of any other pledge is in payments alone, until it is accepted.
SELECT p.reference, l.received AS ledger, m.received AS payments
FROM pledge p
LEFT JOIN (SELECT pledge_id, sum(settled + excess) AS received FROM ledger_entry GROUP BY pledge_id) l ON l.pledge_id = p.id
LEFT JOIN (SELECT pledge_id, sum(amount) AS received FROM payment GROUP BY pledge_id) m ON m.pledge_id = p.id
WHERE COALESCE(l.received, 0) <> CASE WHEN p.review = 'approved' THEN COALESCE(m.received, 0) ELSE 0 END;
