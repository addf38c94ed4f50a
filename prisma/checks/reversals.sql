-- A reversal reverses exactly one earlier payment of the same pledge, in full.
SELECT r.id AS reversal, o.id AS payment, r.amount, o.amount AS reversed
FROM payment r JOIN payment o ON o.id = r.reverses_id
WHERE r.amount <> -o.amount OR r.pledge_id IS DISTINCT FROM o.pledge_id OR o.reverses_id IS NOT NULL;
