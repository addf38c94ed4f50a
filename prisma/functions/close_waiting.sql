-- Ends an entry of a waiting list that waits or has an offer: its state becomes p_state, with an event; a reserved place is free again and goes to the next in line. An
-- offer that has ended can only expire, with an email. Returns whether it did.
CREATE OR REPLACE FUNCTION close_waiting(p_entry bigint, p_state text, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  known waiting_entry;
  event bigint;
BEGIN
  SELECT * INTO known FROM waiting_entry WHERE id = p_entry AND state IN ('waiting', 'offered') FOR UPDATE;
  IF NOT FOUND OR known.state <> 'offered' AND p_state = 'expired' OR known.offer_until > p_at AND p_state = 'expired' THEN
    RETURN false;
  END IF;
  IF known.state = 'offered' THEN
    PERFORM lock_places(known.kind, known.slug, known.first_year, known.last_year - known.first_year + 1);
    UPDATE place_year SET taken = taken - 1 WHERE kind = known.kind AND slug = known.slug AND year BETWEEN known.first_year AND known.last_year;
  END IF;
  UPDATE waiting_entry SET state = p_state, closed_at = p_at, answers = CASE WHEN p_state = 'left' THEN NULL ELSE answers END WHERE id = known.id;
  event := append_event('waiting', known.id::text, NULL, p_type, CASE WHEN p_actor IS NULL THEN 'system' ELSE 'person' END, p_actor, p_data, NULL, p_at);
  IF p_state = 'expired' THEN
    PERFORM post_to_contacts('offer-ended', event, 'waiting', known.id::text, known.person_id, waiting_organisation(known));
  END IF;
  IF known.state = 'offered' THEN
    PERFORM queue_offers(known.kind, known.slug);
  END IF;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION close_waiting(bigint, text, text, uuid, jsonb, timestamptz) FROM PUBLIC;
