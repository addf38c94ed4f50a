-- Whether nothing follows the year of a member yet: it is no fellowship, no term of the person ends later, and no other membership of theirs waits.
CREATE OR REPLACE FUNCTION is_last_membership(p_pledge bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM membership_term m WHERE m.pledge_id = p_pledge AND m.last_day IS NOT NULL AND m.class <> 'fellow'
    AND NOT EXISTS (SELECT FROM membership_term l WHERE l.person_id = m.person_id AND (l.last_day IS NULL OR l.last_day > m.last_day))
    AND waiting_membership(m.person_id) IS NULL);
$$;

REVOKE ALL ON FUNCTION is_last_membership(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_last_membership(bigint) TO pledgebook_app;
