-- An organisation's website is the last one that staff have seen: from its last valid approval, or from the details that were shown since.
SELECT o.public_name, o.website AS shown, last.website AS approved
FROM organisation o CROSS JOIN LATERAL (
  SELECT p.website, e.id FROM pledge p JOIN pledge_event e ON e.pledge_id = p.id AND e.type = 'approved'
  WHERE p.organisation_id = o.id AND p.review = 'approved' AND p.website IS NOT NULL
  UNION ALL
  SELECT e.data #>> '{after,website}', e.id FROM event e WHERE e.stream = 'organisation' AND e.stream_id = o.id::text AND e.type = 'organisation-details-shown'
  ORDER BY 2 DESC LIMIT 1
) last
WHERE o.website <> last.website;
