-- Whether nobody but this person waits for a place that is free: only then may somebody new take one. The job offers a free place to who waits longest; until it has run,
-- nobody overtakes them.
CREATE OR REPLACE FUNCTION is_line_served(p_kind text, p_slug text, p_year int, p_person uuid, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (
    SELECT FROM waiting_entry w, waiting_span(w, p_year) s
    WHERE w.kind = p_kind AND w.slug = p_slug AND w.state = 'waiting' AND w.person_id IS DISTINCT FROM p_person
      AND first_full_year(p_kind, p_slug, s.first, s.last - s.first + 1, p_at) IS NULL AND s.first IS NOT NULL);
$$;

REVOKE ALL ON FUNCTION is_line_served(text, text, int, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_line_served(text, text, int, uuid, timestamptz) TO pledgebook_app;
