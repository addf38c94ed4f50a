-- Closes the entry of a person in the waiting list of a level at which they have just made a sponsorship, with its event. One whose offer has ended is left to the job.
CREATE OR REPLACE FUNCTION settle_own_waiting(p_slug text, p_pledge pledge, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  own waiting_entry;
BEGIN
  UPDATE waiting_entry SET state = 'taken', pledge_id = p_pledge.id, answers = NULL, closed_at = p_at
  WHERE kind = 'tier' AND slug = p_slug AND person_id = p_pledge.supporter_id AND (state = 'waiting' OR state = 'offered' AND offer_until > p_at)
  RETURNING * INTO own;
  IF FOUND THEN
    PERFORM append_event('waiting', own.id::text, NULL, 'place-taken', 'person', p_pledge.supporter_id, jsonb_build_object('pledge', p_pledge.id::text), NULL, p_at);
    -- A term shorter than what was reserved leaves places free.
    PERFORM queue_offers('tier', p_slug);
  END IF;
END $$;

REVOKE ALL ON FUNCTION settle_own_waiting(text, pledge, timestamptz) FROM PUBLIC;
