-- Whether an accepted sponsorship can be renewed: its organisation has no other one for the years after it, and nothing of it was ended or released.
CREATE OR REPLACE FUNCTION is_last_sponsorship(p_pledge bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM pledge l WHERE l.id = p_pledge AND l.kind = 'sponsorship' AND l.review = 'approved' AND l.term_until IS NOT NULL
    AND COALESCE((SELECT sum(ended + released) FROM ledger_entry e WHERE e.pledge_id = l.id), 0) <= 0
    AND NOT EXISTS (SELECT FROM pledge f WHERE f.organisation_id = l.organisation_id AND f.kind = 'sponsorship' AND f.id <> l.id
      AND f.review NOT IN ('declined', 'withdrawn') AND (f.renews_id = l.id OR f.first_year >= l.first_year + l.term_years)));
$$;

REVOKE ALL ON FUNCTION is_last_sponsorship(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_last_sponsorship(bigint) TO pledgebook_app;
