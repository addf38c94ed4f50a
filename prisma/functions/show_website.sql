-- Sets the website of an organisation to the last one that staff have seen, if there is one: from its last valid approval, or from the details that were shown since.
-- It locks the organisation before it reads, so two approvals at the same moment cannot miss each other.
CREATE OR REPLACE FUNCTION show_website(p_organisation bigint) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM organisation WHERE id = p_organisation FOR NO KEY UPDATE;
  UPDATE organisation o SET website = last.website, website_host = website_host(last.website)
  FROM (SELECT l.website, e.id FROM pledge l JOIN event e ON e.stream = 'pledge' AND e.stream_id = l.id::text AND e.type = 'approved'
      WHERE l.organisation_id = p_organisation AND l.review = 'approved' AND l.website IS NOT NULL
    UNION ALL
    SELECT data #>> '{after,website}', id FROM event WHERE stream = 'organisation' AND stream_id = p_organisation::text AND type = 'organisation-details-shown'
    ORDER BY 2 DESC LIMIT 1) last
  WHERE o.id = p_organisation AND o.website <> last.website;
END $$;

REVOKE ALL ON FUNCTION show_website(bigint) FROM PUBLIC;
