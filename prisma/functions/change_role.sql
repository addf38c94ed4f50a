-- Grants or revokes a role, with its event. {"user", "role", "grant", "actorKind", "actor", "by", "once", "at"}. With "once" it does nothing if that
-- role was ever granted to or revoked from that person. Returns false if nothing changed.
CREATE OR REPLACE FUNCTION change_role(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_user uuid := (p ->> 'user')::uuid;
  p_role role := (p ->> 'role')::role;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('event person ' || p_user, 0));
  IF (p ->> 'once')::boolean AND EXISTS (SELECT FROM event WHERE stream = 'person' AND stream_id = p_user::text
      AND type IN ('role-granted', 'role-revoked') AND data ->> 'role' = p_role::text) THEN
    RETURN false;
  END IF;
  IF (p ->> 'grant')::boolean THEN
    INSERT INTO staff_role (user_id, role) VALUES (p_user, p_role) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM staff_role WHERE user_id = p_user AND role = p_role;
  END IF;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM append_event('person', p_user::text, NULL, CASE WHEN (p ->> 'grant')::boolean THEN 'role-granted' ELSE 'role-revoked' END,
    p ->> 'actorKind', (p ->> 'actor')::uuid, jsonb_strip_nulls(jsonb_build_object('role', p_role, 'by', p ->> 'by')), NULL,
    (p ->> 'at')::timestamptz);
  PERFORM end_assignments(p_user, (p ->> 'at')::timestamptz);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION change_role(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_role(jsonb) TO pledgebook_app;
