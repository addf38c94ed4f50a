-- A payment method is saved only for a recurring gift, with the event in which its supporter agreed; one that is not used any more has no label. Nobody who was
-- forgotten has one in use. What a charge was paid with was recorded as a payment.
SELECT 'not for a recurring gift' AS fault, p.reference FROM saved_method m JOIN pledge p ON p.id = m.pledge_id WHERE p.repeat = 'once'
UNION ALL
SELECT 'without its event', p.reference FROM saved_method m JOIN pledge p ON p.id = m.pledge_id
WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream = 'person' AND e.stream_id IN (SELECT id::text FROM person WHERE p.supporter_id IN (id, merged_into)) AND e.type = 'payment-method-saved' AND e.data ->> 'pledge' = p.id::text)
UNION ALL
SELECT 'removed, with a label', p.reference FROM saved_method m JOIN pledge p ON p.id = m.pledge_id WHERE m.removed_at IS NOT NULL AND m.label <> ''
UNION ALL
SELECT 'of a forgotten person', p.reference FROM saved_method m JOIN pledge p ON p.id = m.pledge_id JOIN erasure r ON r.person_id = p.supporter_id
WHERE m.removed_at IS NULL
UNION ALL
SELECT 'charge without its payment', p.reference FROM method_charge h JOIN pledge p ON p.id = h.pledge_id
WHERE h.outcome = 'paid' AND NOT EXISTS (SELECT FROM payment y WHERE y.pledge_id = h.pledge_id AND y.external_id = h.external_id AND y.kind = 'payment');
