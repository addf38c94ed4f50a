-- The number of places of a level or benefit in a calendar year, from that year's catalogue or else the latest one; null: no limit. Drafts do not
-- count.
CREATE OR REPLACE FUNCTION place_capacity(p_kind text, p_slug text, p_year int) RETURNS int
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT found.capacity FROM (
    SELECT t.capacity, c.year FROM tier t JOIN catalogue_year c ON c.id = t.catalogue_id
    WHERE p_kind = 'tier' AND t.slug = p_slug AND c.offered_from IS NOT NULL
    UNION ALL
    SELECT b.capacity, c.year FROM benefit b JOIN catalogue_year c ON c.id = b.catalogue_id
    WHERE p_kind = 'benefit' AND b.slug = p_slug AND c.offered_from IS NOT NULL
  ) found ORDER BY (found.year = p_year) DESC, found.year DESC LIMIT 1
$$;

REVOKE ALL ON FUNCTION place_capacity(text, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION place_capacity(text, text, int) TO pledgebook_app;
