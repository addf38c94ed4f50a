-- Takes the place of a benefit that a sponsorship is offered: {"person", "entry", "at"}. It becomes part of what was promised, of an accepted one at once, with an event of the
-- sponsorship. Returns whether the offer was this person's and is open.
CREATE OR REPLACE FUNCTION take_benefit(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  known waiting_entry;
  sponsorship pledge;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR KEY SHARE;
  SELECT l.* INTO sponsorship FROM waiting_entry w JOIN pledge l ON l.id = w.pledge_id
  WHERE w.id = (p ->> 'entry')::bigint AND w.kind = 'benefit' AND w.person_id = p_person FOR UPDATE OF l;
  SELECT * INTO known FROM waiting_entry WHERE id = (p ->> 'entry')::bigint AND person_id = p_person AND state = 'offered' AND offer_until > p_at FOR UPDATE;
  IF sponsorship.id IS NULL OR known.id IS NULL THEN
    RETURN false;
  END IF;
  -- Its term ended early since: the reserved place goes to the next in line.
  IF NOT EXISTS (SELECT FROM pledge_place WHERE pledge_id = sponsorship.id AND kind = 'tier' AND year BETWEEN known.first_year AND known.last_year) THEN
    PERFORM close_waiting(known.id, 'left', 'waiting-left', NULL, '{}', p_at);
    RETURN false;
  END IF;
  PERFORM lock_places('benefit', known.slug, known.first_year, known.last_year - known.first_year + 1);
  -- Of the years that are reserved, those in which the sponsorship holds its level still.
  INSERT INTO pledge_place (pledge_id, kind, slug, year)
  SELECT sponsorship.id, 'benefit', known.slug, year FROM pledge_place
  WHERE pledge_id = sponsorship.id AND kind = 'tier' AND year BETWEEN known.first_year AND known.last_year;
  UPDATE place_year y SET taken = taken - 1 WHERE y.kind = 'benefit' AND y.slug = known.slug AND y.year BETWEEN known.first_year AND known.last_year
    AND NOT EXISTS (SELECT FROM pledge_place h WHERE h.pledge_id = sponsorship.id AND h.kind = 'benefit' AND h.slug = known.slug AND h.year = y.year);
  UPDATE waiting_entry SET state = 'taken', closed_at = p_at WHERE id = known.id;
  PERFORM append_event('waiting', known.id::text, NULL, 'place-taken', 'person', p_person, jsonb_build_object('pledge', sponsorship.id::text), NULL, p_at);
  IF sponsorship.review = 'approved' THEN
    INSERT INTO pledge_benefit (pledge_id, round, position, group_name, name, description, quantity, translations, slug)
    SELECT sponsorship.id, sponsorship.approval_round,
      (SELECT COALESCE(max(position), 0) + 1 FROM pledge_benefit WHERE pledge_id = sponsorship.id AND round = sponsorship.approval_round),
      b.group_name, b.name, b.description, t.quantity, b.translations, b.slug
    FROM tier_benefit t JOIN benefit b ON b.id = t.benefit_id WHERE t.tier_id = sponsorship.tier_id AND b.slug = known.slug;
  END IF;
  PERFORM record_pledge_organisation_event(sponsorship.id, 'benefit-added', p_person, jsonb_build_object('benefit', known.slug), p_at);
  PERFORM queue_offers('benefit', known.slug);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION take_benefit(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_benefit(jsonb) TO pledgebook_app;
