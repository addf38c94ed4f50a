-- A waiting list offers no place that is not there, at most for 72 hours, once, with an email, and with another one when an offer has ended; its states follow from its
-- events; and it keeps no answers that are not needed. A capacity that was lowered since, by a change of a catalogue, may be below what is offered.
WITH latest AS (SELECT max(at) AS changed FROM event WHERE stream = 'catalogue')
SELECT 'offered beyond the capacity' AS fault, 'entry ' || w.id || ' ' || y.year AS what
FROM waiting_entry w JOIN place_year y ON y.kind = w.kind AND y.slug = w.slug AND y.year BETWEEN w.first_year AND w.last_year, latest
WHERE w.state = 'offered' AND w.offered_at > COALESCE(latest.changed, '-infinity') AND y.taken > place_capacity(y.kind, y.slug, y.year)
UNION ALL
SELECT 'offered for more than 72 hours', 'entry ' || id FROM waiting_entry WHERE offer_until > offered_at + interval '72 hours'
UNION ALL
SELECT 'offered a year that is not counted', 'entry ' || w.id
FROM waiting_entry w WHERE w.state = 'offered' AND (SELECT count(*) FROM place_year y WHERE y.kind = w.kind AND y.slug = w.slug AND y.year BETWEEN w.first_year AND w.last_year)
  <> w.last_year - w.first_year + 1
UNION ALL
SELECT 'offered without its email', 'event ' || e.id
FROM event e WHERE e.stream = 'waiting' AND e.type = 'place-offered' AND NOT EXISTS (SELECT FROM email m WHERE m.event_id = e.id AND m.kind = 'place-offered')
UNION ALL
-- The ends before there was such an email have none.
SELECT 'ended without its email', 'event ' || e.id
FROM event e WHERE e.stream = 'waiting' AND e.type = 'offer-expired' AND e.id > (SELECT min(event_id) FROM email WHERE kind = 'offer-ended')
  AND NOT EXISTS (SELECT FROM email m WHERE m.event_id = e.id AND m.kind = 'offer-ended')
UNION ALL
SELECT 'another state than its events', 'entry ' || w.id
FROM waiting_entry w LEFT JOIN LATERAL (
  SELECT CASE e.type WHEN 'place-offered' THEN 'offered' WHEN 'place-taken' THEN 'taken' WHEN 'offer-expired' THEN 'expired' WHEN 'offer-declined' THEN 'left'
    WHEN 'waiting-left' THEN 'left' WHEN 'waiting-merged' THEN 'merged' ELSE 'waiting' END AS state
  FROM event e WHERE e.stream = 'waiting' AND e.stream_id = w.id::text AND e.type NOT IN ('waiting-changed', 'waiting-handed-over') ORDER BY e.version DESC LIMIT 1) last ON true
WHERE last.state IS DISTINCT FROM w.state
UNION ALL
SELECT 'taken by a sponsorship of another level', 'entry ' || w.id
FROM waiting_entry w LEFT JOIN pledge l ON l.id = w.pledge_id LEFT JOIN tier t ON t.id = l.tier_id
WHERE w.kind = 'tier' AND w.state = 'taken' AND t.slug IS DISTINCT FROM w.slug
UNION ALL
SELECT 'answers of who was forgotten', 'entry ' || w.id
FROM waiting_entry w JOIN erasure e ON e.person_id = w.person_id WHERE w.answers IS NOT NULL OR w.state IN ('waiting', 'offered');
