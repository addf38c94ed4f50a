-- What a person has pledged to a campaign since a time and policy accepted, in minor units: of a recurring gift a whole year. What a reviewer has decided about
-- since does not count.
CREATE OR REPLACE FUNCTION accepted_by_policy(p_person uuid, p_campaign int, p_since timestamptz) RETURNS numeric
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(sum(CASE p.repeat WHEN 'once' THEN p.amount WHEN 'monthly' THEN p.amount / p.parts * 12 ELSE p.amount / p.parts END), 0) FROM pledge p
  WHERE p.supporter_id = p_person AND p.campaign_id = p_campaign AND p.created_at > p_since AND p.review = 'approved'
    AND NOT EXISTS (SELECT FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round);
$$;

REVOKE ALL ON FUNCTION accepted_by_policy(uuid, int, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION accepted_by_policy(uuid, int, timestamptz) TO pledgebook_app;
