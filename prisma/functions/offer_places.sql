-- Offers the free places of a level or benefit to those who wait, in the order in which they joined, each for p.hours, with event, email and the job that ends it: {"kind",
-- "slug", "at", "until", "year" and "untilYear" (their calendar years), "isOpen"}. Offers that have ended expire first; nothing new is offered unless it is open.
-- Whoever needs a year without a free place keeps their place in the line. Returns the number of offers. All rows are locked in the order of every function:
-- people, entries, places.
CREATE OR REPLACE FUNCTION offer_places(p jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_kind text := p ->> 'kind';
  p_slug text := p ->> 'slug';
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_until timestamptz := (p ->> 'until')::timestamptz;
  p_year int := (p ->> 'year')::int;
  more int := (p ->> 'untilYear')::int - p_year;
  each waiting_entry;
  span record;
  event bigint;
  offered int := 0;
BEGIN
  -- Those who wait, and the contacts of their organisations, who get the emails too.
  PERFORM FROM person WHERE id IN (
    SELECT person_id FROM waiting_entry WHERE kind = p_kind AND slug = p_slug AND state IN ('waiting', 'offered')
    UNION SELECT c.user_id FROM waiting_entry w JOIN organisation_contact c ON c.organisation_id = waiting_organisation(w) AND c.status = 'confirmed'
    WHERE w.kind = p_kind AND w.slug = p_slug AND w.state IN ('waiting', 'offered'))
  ORDER BY id FOR KEY SHARE;
  PERFORM FROM waiting_entry WHERE kind = p_kind AND slug = p_slug AND state IN ('waiting', 'offered') ORDER BY id FOR UPDATE;
  -- From the first year of an offer of last December to the last one that an offer of today can need.
  PERFORM lock_places(p_kind, p_slug, p_year - 1, 7 + more);
  PERFORM close_waiting(id, 'expired', 'offer-expired', NULL, '{}', p_at)
  FROM waiting_entry WHERE kind = p_kind AND slug = p_slug AND state = 'offered' AND offer_until <= p_at ORDER BY id;
  IF NOT (p ->> 'isOpen')::boolean THEN
    RETURN 0;
  END IF;
  FOR each IN SELECT * FROM waiting_entry WHERE kind = p_kind AND slug = p_slug AND state = 'waiting' ORDER BY id LOOP
    SELECT * INTO span FROM waiting_span(each, p_year);
    CONTINUE WHEN span.first IS NULL;
    -- A level taken after New Year is held a year longer.
    span.last := span.last + CASE WHEN p_kind = 'tier' THEN more ELSE 0 END;
    CONTINUE WHEN first_full_year(p_kind, p_slug, span.first, span.last - span.first + 1, p_at) IS NOT NULL;
    UPDATE place_year SET taken = taken + 1 WHERE kind = p_kind AND slug = p_slug AND year BETWEEN span.first AND span.last;
    UPDATE waiting_entry SET state = 'offered', first_year = span.first, last_year = span.last, offered_at = p_at, offer_until = p_until WHERE id = each.id;
    event := append_event('waiting', each.id::text, NULL, 'place-offered', 'system', NULL,
      jsonb_build_object('until', p_until, 'firstYear', span.first, 'lastYear', span.last), NULL, p_at);
    PERFORM post_to_contacts('place-offered', event, 'waiting', each.id::text, each.person_id, waiting_organisation(each));
    PERFORM graphile_worker.add_job('offer-places', json_build_object('kind', p_kind, 'slug', p_slug), run_at := p_until, job_key := 'offer-ends ' || each.id);
    offered := offered + 1;
  END LOOP;
  RETURN offered;
END $$;

REVOKE ALL ON FUNCTION offer_places(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION offer_places(jsonb) TO pledgebook_app;
