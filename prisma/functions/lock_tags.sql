-- One change of tags at a time: a tag goes with the last pledge that has it.
CREATE OR REPLACE FUNCTION lock_tags() RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('tags', 0));
$$;

REVOKE ALL ON FUNCTION lock_tags() FROM PUBLIC;
