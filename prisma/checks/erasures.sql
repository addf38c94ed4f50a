-- Of a person who was forgotten no table has a name, an address or a text, apart from what a law keeps of receipts; nothing lets them sign in, and nothing of their own
-- pledges is open.
SELECT 'name or address' AS fault, p.id::text AS what
FROM erasure e JOIN person p ON p.id = e.person_id
WHERE p.name NOT LIKE 'Forgotten supporter %' OR p.name IS NULL OR p.email NOT LIKE 'forgotten-%@forgotten.invalid' OR p.postal_address IS NOT NULL OR p.locale IS NOT NULL OR p.last_seen_at IS NOT NULL
UNION ALL
SELECT 'text of a pledge', l.reference
FROM erasure e JOIN pledge l ON l.supporter_id = e.person_id
WHERE l.message <> '' OR l.dedication_name <> '' OR l.organisation_id IS NULL AND (l.display_name <> '' OR l.show_name)
UNION ALL
SELECT 'found by an address', l.reference FROM erasure e JOIN pledge l ON l.supporter_id = e.person_id WHERE l.search LIKE '%@%'
UNION ALL
SELECT 'private text', v.id::text
FROM erasure e JOIN pledge l ON l.supporter_id = e.person_id AND l.organisation_id IS NULL
JOIN event v ON v.stream = 'pledge' AND v.stream_id = l.id::text AND v.at <= e.at JOIN event_private t ON t.event_id = v.id WHERE t.erased_at IS NULL
UNION ALL
SELECT 'note of staff', v.id::text
FROM erasure e JOIN pledge l ON l.supporter_id = e.person_id JOIN event v ON v.stream = 'note' AND v.stream_id = l.id::text JOIN event_private t ON t.event_id = v.id
WHERE t.erased_at IS NULL
UNION ALL
SELECT 'private text of an organisation', v.id::text
FROM erasure e JOIN event v ON v.stream = 'organisation' AND v.type LIKE 'organisation-details-%' AND v.at <= e.at
  AND (v.type = 'organisation-details-sent' AND v.actor_id = e.person_id OR v.data ->> 'sentBy' = e.person_id::text)
JOIN event_private t ON t.event_id = v.id WHERE t.erased_at IS NULL
UNION ALL
SELECT 'text that was not shown', d.organisation_id::text FROM erasure e JOIN organisation_details d ON d.sent_by = e.person_id
UNION ALL
SELECT 'waits for review', l.reference
FROM erasure e JOIN pledge l ON l.supporter_id = e.person_id AND l.organisation_id IS NULL WHERE l.review IN ('submitted', 'needs-info')
UNION ALL
SELECT 'contact', c.id::text FROM erasure e JOIN organisation_contact c ON c.user_id = e.person_id
UNION ALL
SELECT 'session', s.id::text FROM erasure e JOIN session s ON s.user_id = e.person_id
UNION ALL
SELECT 'account at a provider', a.id::text FROM erasure e JOIN account a ON a.user_id = e.person_id
UNION ALL
SELECT 'role', r.role::text FROM erasure e JOIN staff_role r ON r.user_id = e.person_id
UNION ALL
SELECT 'draft', d.id::text FROM erasure e JOIN pledge_draft d ON d.user_id = e.person_id
UNION ALL
SELECT 'change of address', c.id::text FROM erasure e JOIN email_change c ON c.person_id = e.person_id
UNION ALL
SELECT 'stored answer', k.key FROM erasure e JOIN idempotency_key k ON k.user_id = e.person_id
UNION ALL
SELECT 'recipient', m.id::text FROM erasure e JOIN email m ON m.recipient_id = e.person_id
UNION ALL
SELECT 'without its event', e.person_id::text
FROM erasure e WHERE NOT EXISTS (SELECT FROM event v WHERE v.stream = 'person' AND v.stream_id = e.person_id::text AND v.type = 'forgotten')
UNION ALL
SELECT 'event without its erasure', v.stream_id
FROM event v WHERE v.stream = 'person' AND v.type = 'forgotten' AND NOT EXISTS (SELECT FROM erasure e WHERE e.person_id::text = v.stream_id);
