-- The accepted sponsorships for whose renewal a place of a level or benefit is kept in a calendar year, the first one after theirs: until 30 days before their last day,
-- unless something follows them already or was ended or released. Source: design, "Capacity".
CREATE OR REPLACE FUNCTION kept_for(p_kind text, p_slug text, p_year int, p_at timestamptz) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT l.id FROM pledge_place h JOIN pledge l ON l.id = h.pledge_id JOIN campaign c ON c.id = l.campaign_id
  WHERE h.kind = p_kind AND h.slug = p_slug AND h.year = p_year - 1 AND l.first_year + l.term_years = p_year
    AND l.term_until - 30 >= (p_at AT TIME ZONE c.time_zone)::date AND is_last_sponsorship(l.id);
$$;

REVOKE ALL ON FUNCTION kept_for(text, text, int, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_for(text, text, int, timestamptz) TO pledgebook_app;
