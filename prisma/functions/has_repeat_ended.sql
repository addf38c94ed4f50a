-- Whether a recurring gift does not go on: since its last acceptance its supporter ended it, or the foundation released the rest.
CREATE OR REPLACE FUNCTION has_repeat_ended(p_pledge bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p_pledge::text AND e.type IN ('ended', 'released')
    AND e.version > (SELECT max(a.version) FROM event a WHERE a.stream = 'pledge' AND a.stream_id = p_pledge::text
      AND a.type IN ('approved', 'approved-by-policy')));
$$;

REVOKE ALL ON FUNCTION has_repeat_ended(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_repeat_ended(bigint) TO pledgebook_app;
