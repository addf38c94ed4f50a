-- A renewal is a membership of the same person and class, or a sponsorship of the same organisation for later years, as the one that it renews, and made after it. Each email that
-- a year or term ends soon has its event.
SELECT p.reference, 'renews ' || o.reference AS fault
FROM pledge p JOIN pledge o ON o.id = p.renews_id
WHERE p.id <= o.id OR CASE WHEN p.kind = 'membership' AND o.kind = 'membership' THEN p.supporter_id <> o.supporter_id OR p.membership_class <> o.membership_class
  WHEN p.kind = 'sponsorship' AND o.kind = 'sponsorship' THEN p.organisation_id <> o.organisation_id OR p.first_year < o.first_year + o.term_years ELSE true END
UNION ALL
SELECT m.subject_id, 'email ' || m.id
FROM email m LEFT JOIN event e ON e.id = m.event_id AND e.stream = CASE m.kind WHEN 'membership-ends-soon' THEN 'person' ELSE 'organisation' END
  AND e.type = 'renewal-notice-queued' AND e.data ->> 'pledge' = m.subject_id
WHERE m.kind IN ('membership-ends-soon', 'sponsorship-ends-soon', 'sponsorship-ended') AND e.id IS NULL;
