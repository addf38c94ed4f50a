-- Moves the places in waiting lists of an organisation that becomes part of another. Where both wait for the same level, an offered place goes on, else the earlier one; the
-- other is set aside. Two offers both go on, one of them as its person's own. Returns the ids for the merge: {"waiting": moved, "waitingAside": set aside,
-- "waitingLoose": of a person alone}.
CREATE OR REPLACE FUNCTION merge_waiting(p_from bigint, p_into bigint, p_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  pair record;
  moved bigint[];
  aside bigint[] := '{}';
  loose bigint[] := '{}';
BEGIN
  PERFORM FROM waiting_entry WHERE organisation_id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  FOR pair IN
    SELECT a.id AS a, b.id AS b, a.state = 'offered' AS a_offered, b.state = 'offered' AS b_offered
    FROM waiting_entry a JOIN waiting_entry b ON b.kind = a.kind AND b.slug = a.slug AND b.organisation_id = p_into AND b.state IN ('waiting', 'offered')
    WHERE a.organisation_id = p_from AND a.kind = 'tier' AND a.state IN ('waiting', 'offered') ORDER BY a.id
  LOOP
    IF pair.a_offered AND pair.b_offered THEN
      UPDATE waiting_entry SET organisation_id = NULL WHERE id = pair.a;
      loose := loose || pair.a;
    ELSE
      aside := aside || CASE WHEN pair.b_offered OR NOT pair.a_offered AND pair.b < pair.a THEN pair.a ELSE pair.b END;
    END IF;
  END LOOP;
  UPDATE waiting_entry SET state = 'merged', closed_at = p_at WHERE id = ANY (aside);
  PERFORM append_event('waiting', id::text, NULL, 'waiting-merged', 'system', NULL, '{}', NULL, p_at) FROM unnest(aside) id;
  WITH gone AS (UPDATE waiting_entry SET organisation_id = p_into WHERE organisation_id = p_from RETURNING id) SELECT array_agg(id ORDER BY id) INTO moved FROM gone;
  RETURN jsonb_build_object('waiting', COALESCE(moved, '{}'), 'waitingAside', aside, 'waitingLoose', loose);
END $$;

REVOKE ALL ON FUNCTION merge_waiting(bigint, bigint, timestamptz) FROM PUBLIC;
