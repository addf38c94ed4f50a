-- An email address without what many mail servers ignore: dots and a `+suffix` in the part before the @. Two with the same key may be one mailbox. A change needs a migration
-- that rebuilds the index over this function (person_mailbox).
CREATE OR REPLACE FUNCTION mailbox_key(p_email text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT replace(split_part(split_part(lower(p_email), '@', 1), '+', 1), '.', '') || '@' || split_part(lower(p_email), '@', 2);
$$;

REVOKE ALL ON FUNCTION mailbox_key(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mailbox_key(text) TO pledgebook_app;
