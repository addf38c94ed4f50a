-- Changes a person's name and postal address, with an event that says which of them changed. A receipt that was issued while one of them was not known gets it now;
-- what a receipt says already stays. Nothing happens if nothing differs, or if there is no such person.
CREATE OR REPLACE FUNCTION change_profile(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  changed jsonb;
BEGIN
  -- What issue_receipts has read of the profile is committed before, so no receipt misses what changes here.
  PERFORM pg_advisory_xact_lock(hashtextextended('issue receipts', 0));
  SELECT to_jsonb(array_remove(ARRAY[CASE WHEN name IS DISTINCT FROM p ->> 'name' THEN 'name' END,
    CASE WHEN postal_address IS DISTINCT FROM p ->> 'postalAddress' THEN 'postal-address' END], NULL))
  INTO changed FROM person WHERE id = p_person FOR UPDATE;
  IF changed IS NULL OR changed = '[]' THEN
    RETURN;
  END IF;
  UPDATE person SET name = p ->> 'name', postal_address = p ->> 'postalAddress' WHERE id = p_person;
  UPDATE receipt r SET name = COALESCE(r.name, p ->> 'name'), address = COALESCE(r.address, p ->> 'postalAddress')
  FROM payment m JOIN pledge l ON l.id = m.pledge_id
  WHERE m.id = r.payment_id AND l.supporter_id = p_person AND l.organisation_id IS NULL AND r.number IS NOT NULL AND r.erased_at IS NULL
    AND (r.name IS NULL OR r.address IS NULL);
  PERFORM append_event('person', p_person::text, NULL, 'profile-changed', 'person', p_person, jsonb_build_object('changed', changed), NULL, (p ->> 'at')::timestamptz);
END $$;

REVOKE ALL ON FUNCTION change_profile(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_profile(jsonb) TO pledgebook_app;
