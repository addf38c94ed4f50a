-- A dispute's outcome has its event, and money of a dispute that was won has come back. Only a dispute has an outcome.
SELECT 'not a dispute' AS fault, m.id FROM dispute_outcome o JOIN payment m ON m.id = o.payment_id WHERE m.kind <> 'dispute'
UNION ALL
SELECT 'won without its money', o.payment_id
FROM dispute_outcome o LEFT JOIN payment b ON b.reverses_id = o.payment_id AND b.kind = 'reversal' WHERE (o.outcome = 'won') <> (b.id IS NOT NULL)
UNION ALL
SELECT 'without its event', o.payment_id
FROM dispute_outcome o JOIN event e ON e.id = o.event_id WHERE e.type <> 'dispute-' || o.outcome AND e.stream = 'pledge';
