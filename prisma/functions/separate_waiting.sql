-- Undoes merge_waiting: {"waiting", "waitingAside", "waitingLoose"} of the merge. What was set aside waits again, at its old place in the line, unless its person or
-- organisation has joined anew.
CREATE OR REPLACE FUNCTION separate_waiting(p_from bigint, p_moved jsonb, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  each waiting_entry;
BEGIN
  UPDATE waiting_entry SET organisation_id = p_from
  WHERE id IN (SELECT value::bigint FROM jsonb_array_elements_text(COALESCE(p_moved -> 'waiting', '[]') || COALESCE(p_moved -> 'waitingLoose', '[]')));
  FOR each IN SELECT w.* FROM waiting_entry w JOIN jsonb_array_elements_text(COALESCE(p_moved -> 'waitingAside', '[]')) v ON v.value::bigint = w.id
    WHERE w.state = 'merged' ORDER BY w.id FOR UPDATE OF w
  LOOP
    CONTINUE WHEN EXISTS (SELECT FROM waiting_entry o WHERE o.kind = each.kind AND o.slug = each.slug AND o.state IN ('waiting', 'offered')
      AND (o.person_id = each.person_id OR o.organisation_id = each.organisation_id));
    UPDATE waiting_entry SET state = 'waiting', closed_at = NULL WHERE id = each.id;
    PERFORM append_event('waiting', each.id::text, NULL, 'waiting-restored', 'system', NULL, '{}', NULL, p_at);
    PERFORM queue_offers(each.kind, each.slug);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION separate_waiting(bigint, jsonb, timestamptz) FROM PUBLIC;
