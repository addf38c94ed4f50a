-- An organisation's website is the one from its last valid approval.
SELECT o.public_name, o.website AS shown, last.website AS approved
FROM organisation o CROSS JOIN LATERAL (
  SELECT p.website FROM pledge p JOIN pledge_event e ON e.pledge_id = p.id AND e.type = 'approved'
  WHERE p.organisation_id = o.id AND p.review = 'approved' AND p.website IS NOT NULL ORDER BY e.id DESC LIMIT 1
) last
WHERE o.website <> last.website;
