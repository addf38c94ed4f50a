-- Gives a pledge a tag: {"pledgeId", "name", "most" (tags of one pledge), "mostNames" (different tags in use), "actor", "key", "hash", "at"}. A tag that is in use under another
-- spelling is that one, and one that the pledge has already changes nothing. Neither the pledge nor its version changes. Returns {"kind":"stored"}, {"kind":"not-found"},
-- {"kind":"refused","code"}, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION add_tag(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_pledge bigint := (p ->> 'pledgeId')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  p_folded text := fold_name(p ->> 'name');
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  known int;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  -- An erasure of the supporter holds the row, or waits for this and removes the tag too.
  PERFORM lock_person((SELECT supporter_id FROM pledge WHERE id = p_pledge));
  IF NOT EXISTS (SELECT FROM pledge l WHERE l.id = p_pledge AND NOT EXISTS (SELECT FROM erasure WHERE person_id = l.supporter_id)) THEN
    RETURN jsonb_build_object('kind', 'not-found');
  END IF;
  PERFORM lock_tags();
  SELECT id INTO known FROM tag WHERE folded = p_folded;
  IF known IS NULL OR NOT EXISTS (SELECT FROM pledge_tag WHERE pledge_id = p_pledge AND tag_id = known) THEN
    IF (SELECT count(*) FROM pledge_tag WHERE pledge_id = p_pledge) >= (p ->> 'most')::int THEN
      RETURN jsonb_build_object('kind', 'refused', 'code', 'too-many-tags');
    ELSIF known IS NULL AND (SELECT count(*) FROM tag) >= (p ->> 'mostNames')::int THEN
      RETURN jsonb_build_object('kind', 'refused', 'code', 'too-many-names');
    ELSIF known IS NULL THEN
      INSERT INTO tag (name, folded) VALUES (p ->> 'name', p_folded) RETURNING id INTO known;
    END IF;
    INSERT INTO pledge_tag (pledge_id, tag_id) VALUES (p_pledge, known);
    PERFORM append_event('tag', p_pledge::text, NULL, 'tag-added', 'person', p_actor, jsonb_build_object('tag', known),
      jsonb_build_object('note', (SELECT name FROM tag WHERE id = known)), (p ->> 'at')::timestamptz);
  END IF;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION add_tag(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_tag(jsonb) TO pledgebook_app;
