-- Frees the places that a sponsorship holds from a calendar year on: 0 if it is declined or withdrawn, a later year if it ends early. With p_benefits
-- only the places of those benefits, by slug. It locks in the same order as every function: entries of waiting lists, then places. Whoever waits for one of them is
-- offered it by a job, with `p_offers_from` not before that time. A sponsorship that holds its level no more waits for no benefit.
CREATE OR REPLACE FUNCTION free_places(p_pledge bigint, p_from_year int, p_benefits text[] DEFAULT NULL,
  p_offers_from timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  place record;
BEGIN
  PERFORM FROM waiting_entry WHERE pledge_id = p_pledge AND kind = 'benefit' AND state IN ('waiting', 'offered') ORDER BY id FOR UPDATE;
  PERFORM FROM place_year y
  WHERE EXISTS (SELECT FROM pledge_place p WHERE p.pledge_id = p_pledge AND (p.kind, p.slug, p.year) = (y.kind, y.slug, y.year) AND y.year >= p_from_year
      AND (p_benefits IS NULL OR y.kind = 'benefit' AND y.slug = ANY(p_benefits)))
    -- Places that it is offered are freed at the end.
    OR EXISTS (SELECT FROM waiting_entry w WHERE w.pledge_id = p_pledge AND w.state = 'offered' AND w.kind = y.kind AND w.slug = y.slug
      AND y.year BETWEEN w.first_year AND w.last_year)
  ORDER BY y.kind DESC, y.slug, y.year FOR UPDATE OF y;
  FOR place IN
    WITH gone AS (
      DELETE FROM pledge_place WHERE pledge_id = p_pledge AND year >= p_from_year
        AND (p_benefits IS NULL OR kind = 'benefit' AND slug = ANY(p_benefits))
      RETURNING kind, slug, year
    ), freed AS (
      UPDATE place_year y SET taken = y.taken - 1 FROM gone WHERE (y.kind, y.slug, y.year) = (gone.kind, gone.slug, gone.year) RETURNING y.kind, y.slug
    )
    SELECT DISTINCT kind, slug FROM freed ORDER BY kind DESC, slug
  LOOP
    PERFORM queue_offers(place.kind, place.slug, p_offers_from);
  END LOOP;
  IF NOT EXISTS (SELECT FROM pledge_place WHERE pledge_id = p_pledge AND kind = 'tier') THEN
    PERFORM close_waiting(id, 'left', 'waiting-left', NULL, '{}', now())
    FROM waiting_entry WHERE pledge_id = p_pledge AND kind = 'benefit' AND state IN ('waiting', 'offered') ORDER BY slug, id;
  END IF;
END $$;

REVOKE ALL ON FUNCTION free_places(bigint, int, text[], timestamptz) FROM PUBLIC;
