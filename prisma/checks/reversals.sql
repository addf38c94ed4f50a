-- A reversal undoes exactly one earlier payment or refund of the same pledge, in full, and only once. A refund gives back a payment of the same pledge, and all that
-- takes a payment back is at most that payment.
SELECT 'reversal' AS fault, r.id, o.id AS of, r.amount, o.amount AS reversed
FROM payment r JOIN payment o ON o.id = r.reverses_id
WHERE r.kind = 'reversal' AND (r.amount <> -o.amount OR r.pledge_id IS DISTINCT FROM o.pledge_id OR o.kind = 'reversal')
UNION ALL
SELECT 'refund', r.id, o.id, r.amount, o.amount
FROM payment r JOIN payment o ON o.id = r.reverses_id
WHERE r.kind <> 'reversal' AND (r.pledge_id IS DISTINCT FROM o.pledge_id OR o.kind <> 'payment')
UNION ALL
SELECT 'more than arrived', o.id, NULL, sum(r.amount + COALESCE(u.amount, 0)), o.amount
FROM payment o JOIN payment r ON r.reverses_id = o.id LEFT JOIN payment u ON u.reverses_id = r.id
WHERE o.kind = 'payment' GROUP BY o.id HAVING o.amount + sum(r.amount + COALESCE(u.amount, 0)) < 0;
