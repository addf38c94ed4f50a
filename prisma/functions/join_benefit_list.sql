-- Puts a sponsorship into the waiting list of a limited benefit of its level that it has no place of: {"person" (who may act for it), "pledge", "slug", "year", "at"}. The
-- job offers a place at once if one is free. Returns the id of the entry, also of an earlier one; null if there is nothing to wait for.
CREATE OR REPLACE FUNCTION join_benefit_list(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_slug text := p ->> 'slug';
  p_at timestamptz := (p ->> 'at')::timestamptz;
  sponsorship pledge;
  known waiting_entry;
  span record;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR KEY SHARE;
  SELECT * INTO sponsorship FROM pledge WHERE id = (p ->> 'pledge')::bigint AND review IN ('submitted', 'needs-info', 'approved') FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM erasure WHERE person_id = p_person)
      OR EXISTS (SELECT FROM pledge_place WHERE pledge_id = sponsorship.id AND kind = 'benefit' AND slug = p_slug)
      OR NOT EXISTS (SELECT FROM tier_benefit t JOIN benefit b ON b.id = t.benefit_id WHERE t.tier_id = sponsorship.tier_id AND b.slug = p_slug AND b.capacity IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO known FROM waiting_entry WHERE kind = 'benefit' AND slug = p_slug AND pledge_id = sponsorship.id AND state IN ('waiting', 'offered');
  IF NOT FOUND THEN
    known.kind := 'benefit';
    known.slug := p_slug;
    known.pledge_id := sponsorship.id;
    SELECT * INTO span FROM waiting_span(known, (p ->> 'year')::int);
    IF span.first IS NULL THEN
      RETURN NULL;
    END IF;
    PERFORM lock_places('benefit', p_slug, span.first, span.last - span.first + 1);
    INSERT INTO waiting_entry (kind, slug, person_id, pledge_id, years, joined_at)
    VALUES ('benefit', p_slug, p_person, sponsorship.id, span.last - span.first + 1, p_at) RETURNING * INTO known;
    PERFORM append_event('waiting', known.id::text, NULL, 'waiting-joined', 'person', p_person,
      jsonb_build_object('kind', 'benefit', 'slug', p_slug, 'years', known.years), NULL, p_at);
    PERFORM queue_offers('benefit', p_slug);
  END IF;
  RETURN known.id::text;
END $$;

REVOKE ALL ON FUNCTION join_benefit_list(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION join_benefit_list(jsonb) TO pledgebook_app;
