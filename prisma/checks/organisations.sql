-- A merged organisation has nothing left: the other one has its pledges, contacts, logos and drafts of logos. No organisation has more than ten contacts. Every
-- approved pledge of an organisation belongs to a known one.
SELECT 'merged and has the pledge' AS fault, o.id AS organisation, p.reference AS what
FROM pledge p JOIN organisation o ON o.id = p.organisation_id WHERE o.status = 'merged'
UNION ALL
SELECT 'merged and has the contact', o.id, c.id::text FROM organisation_contact c JOIN organisation o ON o.id = c.organisation_id WHERE o.status = 'merged'
UNION ALL
SELECT 'merged and has the logo', o.id, l.id::text FROM organisation_logo l JOIN organisation o ON o.id = l.organisation_id WHERE o.status = 'merged'
UNION ALL
SELECT 'merged and has the logo draft', o.id, l.id::text FROM organisation_logo_draft l JOIN organisation o ON o.id = l.organisation_id WHERE o.status = 'merged'
UNION ALL
SELECT 'merged by nobody', o.id, NULL FROM organisation o
WHERE o.status = 'merged' AND NOT EXISTS (SELECT FROM organisation_merge m WHERE m.from_id = o.id AND m.into_id = o.merged_into AND m.undone_at IS NULL)
UNION ALL
SELECT 'more than ten contacts', organisation_id, count(*)::text FROM organisation_contact
WHERE organisation_id IS NOT NULL GROUP BY organisation_id HAVING count(*) > 10
UNION ALL
SELECT 'not known and approved', o.id, p.reference
FROM pledge p JOIN organisation o ON o.id = p.organisation_id WHERE p.review = 'approved' AND o.status = 'provisional';
