-- Takes the places again that a decline freed a moment ago: of the level, and of the limited benefits that it names (`held`). Where one is gone it raises PB003. The
-- sponsorship waits again for the benefits that it waited for, in its old places of the lines. Locks in the same order as free_places: entries of waiting lists, then places.
CREATE OR REPLACE FUNCTION retake_places(p_pledge pledge, p_decline event, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  place record;
  line waiting_entry;
BEGIN
  PERFORM FROM waiting_entry WHERE pledge_id = p_pledge.id AND kind = 'benefit' ORDER BY id FOR UPDATE;
  FOR place IN
    SELECT 'tier' AS kind, slug FROM tier WHERE id = p_pledge.tier_id
    UNION ALL SELECT 'benefit', slug FROM jsonb_array_elements_text(p_decline.data -> 'held') slug ORDER BY 1 DESC, 2
  LOOP
    IF take_places(place.kind, place.slug, p_pledge.first_year, p_pledge.term_years, p_at) IS NOT NULL THEN
      RAISE EXCEPTION 'no places' USING ERRCODE = 'PB003';
    END IF;
    INSERT INTO pledge_place (pledge_id, kind, slug, year)
    SELECT p_pledge.id, place.kind, place.slug, y FROM generate_series(p_pledge.first_year, p_pledge.first_year + p_pledge.term_years - 1) y;
  END LOOP;
  FOR line IN
    UPDATE waiting_entry w SET state = 'waiting', closed_at = NULL, offered_at = NULL, offer_until = NULL, first_year = NULL, last_year = NULL
    FROM event e WHERE w.pledge_id = p_pledge.id AND w.kind = 'benefit' AND w.state = 'left'
      AND e.stream = 'waiting' AND e.stream_id = w.id::text AND e.type = 'waiting-left' AND e.xid = p_decline.xid
    RETURNING w.*
  LOOP
    PERFORM append_event('waiting', line.id::text, NULL, 'waiting-restored', 'system', NULL, '{}', NULL, p_at);
    PERFORM queue_offers('benefit', line.slug);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION retake_places(pledge, event, timestamptz) FROM PUBLIC;
