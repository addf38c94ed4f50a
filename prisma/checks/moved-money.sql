-- Money that moved is the same money: of the same amount, currency and day, from no pledge to one or back, and what it was before is reversed as of the day on which it arrived. Money that is set aside has no
-- pledge, and its last event says so.
SELECT 'other money' AS fault, m.id AS payment, f.id AS moved_from
FROM payment m JOIN payment f ON f.id = m.moved_from
WHERE (m.amount, m.currency, m.received_on) IS DISTINCT FROM (f.amount, f.currency, f.received_on) OR f.kind <> 'payment' OR (m.pledge_id IS NULL) = (f.pledge_id IS NULL)
UNION ALL
SELECT 'counts in two places', m.id, f.id FROM payment m JOIN payment f ON f.id = m.moved_from
WHERE NOT EXISTS (SELECT FROM payment r WHERE r.reverses_id = f.id AND r.kind = 'reversal' AND r.received_on = f.received_on)
UNION ALL
SELECT 'booking left behind', m.id, f.id FROM payment m JOIN payment f ON f.id = m.moved_from JOIN bank_row b ON b.payment_id = f.id
UNION ALL
SELECT 'set aside and elsewhere', m.id, NULL FROM set_aside_money s JOIN payment m ON m.id = s.payment_id
WHERE m.kind <> 'payment' OR m.pledge_id IS NOT NULL OR EXISTS (SELECT FROM payment t WHERE t.moved_from = m.id)
UNION ALL
SELECT 'set aside without its event', s.payment_id, NULL FROM set_aside_money s JOIN event e ON e.id = s.event_id
WHERE e.stream <> 'payment' OR e.stream_id <> s.payment_id::text OR e.type <> 'payment-set-aside'
  OR EXISTS (SELECT FROM event n WHERE n.stream = e.stream AND n.stream_id = e.stream_id AND n.version > e.version)
UNION ALL
SELECT 'event of setting aside without its money', e.stream_id::bigint, NULL FROM event e
WHERE e.stream = 'payment' AND e.type = 'payment-set-aside' AND NOT EXISTS (SELECT FROM set_aside_money s WHERE s.event_id = e.id)
  AND NOT EXISTS (SELECT FROM event n WHERE n.stream = e.stream AND n.stream_id = e.stream_id AND n.version > e.version);
