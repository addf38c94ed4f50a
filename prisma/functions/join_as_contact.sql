-- Makes a person the contact of an organisation that their own address was invited as, within 14 days: {"organisation", "actor", "at"}. Returns whether they are one.
CREATE OR REPLACE FUNCTION join_as_contact(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  joined bigint;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation contacts ' || p_organisation, 0));
  UPDATE organisation_contact c SET user_id = p_actor, status = 'confirmed', invited_at = NULL, name = COALESCE(NULLIF(c.name, ''), u.name, '')
  FROM person u WHERE u.id = p_actor AND c.email = u.email AND c.organisation_id = p_organisation AND c.status = 'invited' AND c.user_id IS NULL
    AND c.invited_at > p_at - interval '14 days' RETURNING c.id INTO joined;
  IF joined IS NOT NULL THEN
    PERFORM record_organisation_event(p_organisation, 'organisation-contact-joined', p_actor, jsonb_build_object('contact', joined::text), p_at);
  END IF;
  RETURN EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor AND status = 'confirmed');
END $$;

REVOKE ALL ON FUNCTION join_as_contact(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION join_as_contact(jsonb) TO pledgebook_app;
