-- A record that was merged has nothing left but its address: the other one, which is not merged itself, has it all, and nobody can sign in to this one. Each merge has its
-- event.
WITH left_there AS (
  SELECT 'pledge' AS what, supporter_id AS person FROM pledge
  UNION ALL SELECT 'membership', person_id FROM membership_term
  UNION ALL SELECT 'account at a provider', user_id FROM account
  UNION ALL SELECT 'session', user_id FROM session
  UNION ALL SELECT 'draft', user_id FROM pledge_draft
  UNION ALL SELECT 'role', user_id FROM staff_role
  UNION ALL SELECT 'place in a waiting list', person_id FROM waiting_entry
  UNION ALL SELECT 'contact', user_id FROM organisation_contact WHERE organisation_id IS NOT NULL
  UNION ALL SELECT 'change of address', person_id FROM address_change
  UNION ALL SELECT 'change of address', person_id FROM email_change
)
SELECT 'merged and has the ' || t.what AS fault, t.person::text AS person FROM left_there t JOIN person p ON p.id = t.person WHERE p.merged_into IS NOT NULL
UNION ALL
SELECT 'merged and has a name or an address', p.id::text FROM person p
WHERE p.merged_into IS NOT NULL AND num_nonnulls(p.name, p.postal_address, p.locale) > 0 AND NOT EXISTS (SELECT FROM erasure e WHERE e.person_id = p.id)
UNION ALL
SELECT 'merged into one that is merged', p.id::text FROM person p JOIN person o ON o.id = p.merged_into WHERE o.merged_into IS NOT NULL
UNION ALL
SELECT 'merged, or not, by nobody', COALESCE(p.id, m.from_id)::text
FROM (SELECT * FROM person WHERE merged_into IS NOT NULL) p FULL JOIN (SELECT * FROM person_merge WHERE undone_at IS NULL) m ON m.from_id = p.id
WHERE p.id IS NULL OR m.id IS NULL
UNION ALL
SELECT 'without its event', m.id::text FROM person_merge m WHERE NOT EXISTS (SELECT FROM event e
  WHERE e.stream = 'person' AND e.stream_id = m.from_id::text AND e.type = 'record-merged' AND e.data ->> 'merge' = m.id::text AND e.actor_id = m.merged_by);
