-- Merges one known organisation into another. Returns {"kind":"merged","merge":id} (also if it was done before), or the refusal.
CREATE OR REPLACE FUNCTION merge_organisations(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_from bigint := (p ->> 'from')::bigint;
  p_into bigint := (p ->> 'into')::bigint;
  source organisation;
  target organisation;
  merge bigint;
BEGIN
  PERFORM lock_organisations(true);
  SELECT * INTO source FROM organisation WHERE id = p_from;
  SELECT * INTO target FROM organisation WHERE id = p_into;
  IF source.id IS NULL OR target.id IS NULL THEN
    RETURN jsonb_build_object('kind', 'not-found');
  ELSIF p_from = p_into THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'same-organisation');
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id IN (p_from, p_into) AND user_id = (p ->> 'actor')::uuid) THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'own-organisation');
  ELSIF source.merged_into = p_into THEN
    SELECT id INTO STRICT merge FROM organisation_merge WHERE from_id = p_from AND undone_at IS NULL;
    RETURN jsonb_build_object('kind', 'merged', 'merge', merge::text);
  ELSIF source.status = 'merged' OR target.status = 'merged' THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'already-merged');
  ELSIF source.status = 'provisional' OR target.status = 'provisional' THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'provisional');
  END IF;
  merge := combine_organisations(p_from, p_into, (p ->> 'actor')::uuid, (p ->> 'at')::timestamptz, (p ->> 'bookedOn')::date);
  IF merge IS NULL THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'too-many-contacts');
  END IF;
  RETURN jsonb_build_object('kind', 'merged', 'merge', merge::text);
END $$;

REVOKE ALL ON FUNCTION merge_organisations(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_organisations(jsonb) TO pledgebook_app;
