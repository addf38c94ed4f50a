-- Puts a person into the waiting list of a full level: {"person", "slug", "year" (the current calendar year), "years", "answers", "draft", "nameKey", "websiteHost", "at"}.
-- Returns {"kind": "joined", "entry"}; whoever waits already keeps their place in the line, with these answers. {"kind": "offered", "entry"}: they are offered a
-- place. {"kind": "free"}: nobody has to wait. {"kind": "organisation-waits"}: another contact of the same known organisation waits.
CREATE OR REPLACE FUNCTION join_waiting_list(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_slug text := p ->> 'slug';
  p_year int := (p ->> 'year')::int;
  p_years int := (p ->> 'years')::int;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  of_organisation bigint;
  known waiting_entry;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM FROM person WHERE id = p_person FOR KEY SHARE;
  IF EXISTS (SELECT FROM erasure WHERE person_id = p_person) THEN
    RAISE EXCEPTION 'the person was forgotten at the same moment';
  END IF;
  SELECT organisation INTO of_organisation FROM own_organisation(p_person, p ->> 'nameKey', p ->> 'websiteHost');
  SELECT * INTO known FROM waiting_entry WHERE kind = 'tier' AND slug = p_slug AND person_id = p_person AND state IN ('waiting', 'offered') FOR UPDATE;
  PERFORM lock_places('tier', p_slug, p_year, p_years);
  IF known.id IS NULL THEN
    -- Of two clicks at the same moment the second one finds what the first has made.
    SELECT * INTO known FROM waiting_entry WHERE kind = 'tier' AND slug = p_slug AND person_id = p_person AND state IN ('waiting', 'offered');
  END IF;
  IF known.state = 'offered' THEN
    RETURN jsonb_build_object('kind', 'offered', 'entry', known.id::text);
  ELSIF EXISTS (SELECT FROM waiting_entry WHERE kind = 'tier' AND slug = p_slug AND organisation_id = of_organisation AND state IN ('waiting', 'offered')
      AND id IS DISTINCT FROM known.id) THEN
    RETURN jsonb_build_object('kind', 'organisation-waits');
  ELSIF known.draft_id = (p ->> 'draft')::uuid THEN
    RETURN jsonb_build_object('kind', 'joined', 'entry', known.id::text);
  ELSIF full_year_for(p_slug, p_year, p_years, p_person, p_at) IS NULL THEN
    RETURN jsonb_build_object('kind', 'free');
  END IF;
  IF known.id IS NULL THEN
    INSERT INTO waiting_entry (kind, slug, person_id, organisation_id, years, answers, draft_id, joined_at)
    VALUES ('tier', p_slug, p_person, of_organisation, p_years, p -> 'answers', (p ->> 'draft')::uuid, p_at)
    RETURNING * INTO known;
    PERFORM append_event('waiting', known.id::text, NULL, 'waiting-joined', 'person', p_person, jsonb_build_object('kind', 'tier', 'slug', p_slug, 'years', p_years), NULL, p_at);
  ELSE
    UPDATE waiting_entry SET organisation_id = of_organisation, years = p_years, answers = p -> 'answers', draft_id = (p ->> 'draft')::uuid WHERE id = known.id;
    PERFORM append_event('waiting', known.id::text, NULL, 'waiting-changed', 'person', p_person, jsonb_build_object('years', p_years), NULL, p_at);
  END IF;
  -- From now on the entry is the only place of these answers.
  DELETE FROM pledge_draft WHERE id = (p ->> 'draft')::uuid AND user_id = p_person;
  RETURN jsonb_build_object('kind', 'joined', 'entry', known.id::text);
END $$;

REVOKE ALL ON FUNCTION join_waiting_list(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION join_waiting_list(jsonb) TO pledgebook_app;
