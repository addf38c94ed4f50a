-- A payment's event belongs to the stream of its pledge, and says what kind of fact it is. Money of unknown origin has a separate stream.
SELECT m.id AS payment, m.pledge_id, e.stream, e.stream_id
FROM payment m JOIN event e ON e.id = m.event_id LEFT JOIN payment o ON o.id = m.reverses_id
WHERE CASE WHEN m.pledge_id IS NULL THEN e.stream <> 'payment'
  ELSE e.stream <> 'pledge' OR e.stream_id <> m.pledge_id::text
    OR e.type <> CASE WHEN m.kind = 'payment' THEN CASE WHEN m.early THEN 'payment-kept' ELSE 'payment-recorded' END
      WHEN m.kind = 'refund' THEN 'payment-refunded' WHEN m.kind = 'dispute' THEN 'payment-disputed'
      WHEN o.kind = 'refund' THEN 'refund-reversed' WHEN o.kind = 'dispute' THEN 'dispute-won' ELSE 'payment-reversed' END END;
