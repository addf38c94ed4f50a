-- Changes a person's name and postal address, with an event that says which of them changed: {"person", "name", "postalAddress", "at"} of the person themselves. Staff who
-- correct them add "locale", "actor", "reason" and "seen", the profile_version of what they saw; then the values before and after lie beside the event, where they can be
-- erased. A receipt that was issued while one of them was not known gets it now; what a receipt says already stays. Returns 'changed'; 'same' if nothing differs;
-- 'conflict' if the profile is not as seen any more; 'not-found' if there is no such person, they were forgotten, or their record was merged.
CREATE OR REPLACE FUNCTION change_profile(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  corrects boolean := p ? 'actor';
  known person;
  was jsonb;
  becomes jsonb;
  changed jsonb;
BEGIN
  PERFORM lock_person(p_person);
  -- What issue_receipts has read of the profile is committed before, so no receipt misses what changes here.
  PERFORM pg_advisory_xact_lock(hashtextextended('issue receipts', 0));
  SELECT * INTO known FROM person WHERE id = p_person FOR NO KEY UPDATE;
  IF NOT FOUND OR known.merged_into IS NOT NULL OR EXISTS (SELECT FROM erasure WHERE person_id = p_person) THEN
    RETURN 'not-found';
  END IF;
  was := jsonb_build_object('name', known.name, 'postal-address', known.postal_address, 'language', known.locale);
  becomes := jsonb_build_object('name', p ->> 'name', 'postal-address', p ->> 'postalAddress', 'language', CASE WHEN corrects THEN p ->> 'locale' ELSE known.locale END);
  SELECT jsonb_agg(key ORDER BY key) INTO changed FROM jsonb_each(was) each WHERE value <> becomes -> key;
  IF changed IS NULL THEN
    RETURN 'same';
  ELSIF corrects AND profile_version(known) IS DISTINCT FROM p ->> 'seen' THEN
    RETURN 'conflict';
  END IF;
  UPDATE person SET name = becomes ->> 'name', postal_address = becomes ->> 'postal-address', locale = becomes ->> 'language' WHERE id = p_person;
  UPDATE receipt r SET name = COALESCE(r.name, p ->> 'name'), address = COALESCE(r.address, p ->> 'postalAddress')
  FROM payment m JOIN pledge l ON l.id = m.pledge_id
  WHERE m.id = r.payment_id AND l.supporter_id = p_person AND l.organisation_id IS NULL AND r.number IS NOT NULL AND r.erased_at IS NULL
    AND (r.name IS NULL OR r.address IS NULL);
  -- The desk finds their pledges by the new name too, and by earlier ones until they are too many.
  IF changed ? 'name' AND p ->> 'name' IS NOT NULL THEN
    UPDATE pledge l SET search = CASE WHEN length(l.search) < 2000 THEN l.search || ' ' || (p ->> 'name')
      ELSE concat_ws(' ', l.reference, NULLIF(l.display_name, ''), p ->> 'name', known.email, (SELECT public_name FROM organisation WHERE id = l.organisation_id)) END
    WHERE l.supporter_id = p_person AND position(fold_name(p ->> 'name') IN l.search) = 0;
  END IF;
  PERFORM append_event('person', p_person::text, NULL, CASE WHEN corrects THEN 'profile-corrected' ELSE 'profile-changed' END, 'person',
    COALESCE((p ->> 'actor')::uuid, p_person), jsonb_build_object('changed', changed),
    CASE WHEN corrects THEN jsonb_build_object('reason', p ->> 'reason',
      'before', (SELECT jsonb_object_agg(key, value) FROM jsonb_each(was) WHERE changed ? key), 'after', (SELECT jsonb_object_agg(key, value) FROM jsonb_each(becomes) WHERE changed ? key)) END,
    (p ->> 'at')::timestamptz);
  RETURN 'changed';
END $$;

REVOKE ALL ON FUNCTION change_profile(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_profile(jsonb) TO pledgebook_app;
