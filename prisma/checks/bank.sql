-- A booking of a bank counts once. What counts was confirmed and not undone; money that came in became one payment of its amount and currency, which nothing else did. Nothing waits with a payment.
SELECT 'counts twice' AS fault, min(id)::text AS what FROM bank_row WHERE counted GROUP BY account, key HAVING count(*) > 1
UNION ALL
SELECT 'counts without its import', r.id::text FROM bank_row r JOIN bank_import i ON i.id = r.import_id
WHERE r.counted AND (i.applied_at IS NULL OR i.undone_at IS NOT NULL)
UNION ALL
SELECT 'money without a payment', id::text FROM bank_row WHERE counted AND amount > 0 AND payment_id IS NULL
UNION ALL
SELECT 'another payment', r.id::text FROM bank_row r JOIN payment m ON m.id = r.payment_id
WHERE m.kind <> 'payment' OR m.amount <> r.amount OR m.currency <> r.currency OR m.received_on <> r.booked_on
UNION ALL
SELECT 'settles another pledge', r.id::text FROM bank_row r JOIN payment m ON m.id = r.payment_id
WHERE r.outcome = 'settles' AND m.moved_from IS NULL AND m.pledge_id IS DISTINCT FROM r.pledge_id
UNION ALL
SELECT 'payment without its booking', m.id::text FROM payment m
WHERE m.source = 'bank' AND m.kind = 'payment' AND NOT EXISTS (SELECT FROM bank_row WHERE id::text = m.external_id AND amount = m.amount)
UNION ALL
SELECT 'import without its event', i.id::text FROM bank_import i
WHERE (i.applied_at IS NOT NULL) <> EXISTS (SELECT FROM event WHERE stream = 'bank' AND stream_id = i.id::text AND type = 'bank-imported')
  OR (i.undone_at IS NOT NULL) <> EXISTS (SELECT FROM event WHERE stream = 'bank' AND stream_id = i.id::text AND type = 'bank-import-undone')
UNION ALL
SELECT 'undone and still counts', m.id::text FROM bank_import i JOIN bank_row r ON r.import_id = i.id JOIN payment m ON m.id = r.payment_id
WHERE i.undone_at IS NOT NULL AND NOT EXISTS (SELECT FROM payment WHERE reverses_id = m.id AND kind = 'reversal');
