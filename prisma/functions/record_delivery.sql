-- Records what a sponsor got of a promised benefit in a year of the term, with its event: {"organisation", "reference", "benefit", "year", "quantity", "on", "today", "link",
-- "note", "actor", "key", "at"}. Never more than was promised: the sponsorship's row is locked. Returns {"kind": "recorded"}, {"kind": "too-many", "left", "promised"},
-- {"kind": "not-in-term"} (the year has not begun, or the day is not within the term so far), {"kind": "own-organisation"}, {"kind": "not-found"} (no such accepted
-- sponsorship of this organisation, or it was not promised this), or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION record_delivery(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_year int := (p ->> 'year')::int;
  p_quantity int := (p ->> 'quantity')::int;
  p_on date := (p ->> 'on')::date;
  p_hash bytea := sha256(convert_to((p - 'key' - 'at' - 'today')::text, 'UTF8'));
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  sponsorship pledge;
  promised int;
  used int;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  PERFORM lock_organisations(false);
  SELECT * INTO sponsorship FROM pledge
  WHERE reference = p ->> 'reference' AND organisation_id = (p ->> 'organisation')::bigint AND kind = 'sponsorship' AND review = 'approved' FOR UPDATE;
  promised := promised_benefit(sponsorship.id, p ->> 'benefit');
  IF promised IS NULL THEN
    RETURN jsonb_build_object('kind', 'not-found');
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = sponsorship.organisation_id AND user_id = p_actor) THEN
    RETURN jsonb_build_object('kind', 'own-organisation');
  ELSIF p_year NOT BETWEEN 1 AND sponsorship.term_years OR p_on < sponsorship.term_from OR p_on > (p ->> 'today')::date
      OR (sponsorship.term_from + make_interval(years => p_year - 1))::date > LEAST((p ->> 'today')::date, sponsorship.term_until) THEN
    RETURN jsonb_build_object('kind', 'not-in-term');
  END IF;
  SELECT COALESCE(sum(quantity), 0) INTO used FROM benefit_delivery WHERE pledge_id = sponsorship.id AND slug = p ->> 'benefit' AND year = p_year;
  IF used + p_quantity > promised THEN
    RETURN jsonb_build_object('kind', 'too-many', 'left', promised - used, 'promised', promised);
  END IF;
  event := append_event('organisation', sponsorship.organisation_id::text, NULL, 'benefit-delivered', 'person', p_actor,
    jsonb_build_object('pledge', sponsorship.id::text, 'benefit', p ->> 'benefit', 'year', p_year, 'quantity', p_quantity),
    jsonb_strip_nulls(jsonb_build_object('note', p ->> 'note')), (p ->> 'at')::timestamptz);
  INSERT INTO benefit_delivery (pledge_id, slug, year, quantity, delivered_on, link, event_id)
  VALUES (sponsorship.id, p ->> 'benefit', p_year, p_quantity, p_on, p ->> 'link', event);
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'recorded');
END $$;

REVOKE ALL ON FUNCTION record_delivery(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_delivery(jsonb) TO pledgebook_app;
