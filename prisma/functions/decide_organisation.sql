-- A reviewer's decision on the organisation of a waiting pledge. With `into`: it is that known one, and is merged into it. Otherwise: it is none of
-- those in `against`. Returns {"kind":"joined"} or {"kind":"confirmed"} (also if decided before), {"kind":"conflict"} if the pledge has changed, or
-- the refusal.
CREATE OR REPLACE FUNCTION decide_organisation(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_into bigint := (p ->> 'into')::bigint;
  p_against bigint[] := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(p -> 'against'));
  asked pledge;
  who organisation;
BEGIN
  PERFORM lock_organisations(true);
  SELECT * INTO asked FROM pledge WHERE id = (p ->> 'pledgeId')::bigint FOR UPDATE;
  SELECT * INTO who FROM organisation WHERE id = asked.organisation_id FOR UPDATE;
  IF who.id IS NULL THEN
    RETURN jsonb_build_object('kind', 'not-found');
  ELSIF asked.supporter_id = p_actor OR EXISTS (SELECT FROM organisation_contact WHERE organisation_id IN (who.id, p_into) AND user_id = p_actor) THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'own-pledge');
  ELSIF who.id = p_into THEN
    RETURN jsonb_build_object('kind', 'joined');
  ELSIF p_into IS NULL AND who.status = 'provisional' AND cardinality(p_against) > 0 AND p_against <@ who.distinct_from THEN
    RETURN jsonb_build_object('kind', 'confirmed');
  ELSIF asked.version <> (p ->> 'version')::int THEN
    RETURN jsonb_build_object('kind', 'conflict');
  ELSIF asked.review NOT IN ('submitted', 'needs-info') THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'not-from-here');
  ELSIF who.status <> 'provisional' THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'already-known');
  ELSIF p_into IS NOT NULL THEN
    IF NOT EXISTS (SELECT FROM organisation WHERE id = p_into AND status = 'known') THEN
      RETURN jsonb_build_object('kind', 'refused', 'code', 'not-known');
    ELSIF combine_organisations(who.id, p_into, p_actor, p_at, (p ->> 'bookedOn')::date) IS NULL THEN
      RETURN jsonb_build_object('kind', 'refused', 'code', 'too-many-contacts');
    END IF;
    RETURN jsonb_build_object('kind', 'joined');
  END IF;
  UPDATE organisation SET distinct_from = ARRAY(SELECT DISTINCT unnest(distinct_from || p_against) ORDER BY 1) WHERE id = who.id;
  PERFORM record_organisation_event(who.id, 'organisation-distinct', p_actor, jsonb_build_object('from', p -> 'against'), p_at);
  PERFORM record_pledge_organisation_event(asked.id, 'organisation-distinct', p_actor, jsonb_build_object('from', p -> 'against'), p_at);
  RETURN jsonb_build_object('kind', 'confirmed');
END $$;

REVOKE ALL ON FUNCTION decide_organisation(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_organisation(jsonb) TO pledgebook_app;
