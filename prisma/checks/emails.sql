-- Every decision reached the outbox: an event that requires an email to its supporter has one. What is moved in from another system causes none.
SELECT p.reference, e.type
FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id
WHERE e.type IN ('approved', 'approved-by-policy', 'declined', 'ended', 'extended', 'fellowship-granted', 'fellowship-ended', 'hours-queried', 'info-requested', 'payment-refunded', 'refund-reversed', 'payment-kept', 'payment-disputed', 'dispute-won', 'dispute-lost', 'released', 'submitted')
  AND e.actor_kind <> 'import'
  AND NOT EXISTS (SELECT FROM email m WHERE m.event_id = e.id);
