-- Whether a person has a vote on a day: a term of theirs runs that is not free. domain/membership.ts has the rule.
CREATE OR REPLACE FUNCTION has_vote(p_person uuid, p_on date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM membership_term WHERE person_id = p_person AND class <> 'basic' AND p_on BETWEEN first_day AND COALESCE(last_day, 'infinity'));
$$;

REVOKE ALL ON FUNCTION has_vote(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_vote(uuid, date) TO pledgebook_app;
