-- Stops a change of address that an admin has asked for and that has not taken effect, with its event. {"id" or "stopToken" (a hash) or "person", "actor" (null for the link in
-- the email to the old address), "at"}. Returns the person; null if there is none to stop.
CREATE OR REPLACE FUNCTION stop_address_change(p jsonb) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  owner uuid;
BEGIN
  DELETE FROM address_change WHERE id = (p ->> 'id')::uuid OR stop_token = p ->> 'stopToken' OR person_id = (p ->> 'person')::uuid
  RETURNING person_id INTO owner;
  IF FOUND THEN
    PERFORM append_event('person', owner::text, NULL, 'address-change-stopped', 'person', COALESCE(p_actor, owner),
      jsonb_build_object('by', CASE WHEN COALESCE(p_actor, owner) = owner THEN 'person' ELSE 'admin' END), NULL, (p ->> 'at')::timestamptz);
  END IF;
  RETURN owner;
END $$;

REVOKE ALL ON FUNCTION stop_address_change(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_address_change(jsonb) TO pledgebook_app;
