-- Takes a tag from a pledge: {"pledgeId", "name", "actor", "at"}. A tag that the pledge does not have changes nothing.
CREATE OR REPLACE FUNCTION remove_tag(p jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT end_tag((p ->> 'pledgeId')::bigint, t.id, 'person', (p ->> 'actor')::uuid, (p ->> 'at')::timestamptz) FROM tag t WHERE t.folded = fold_name(p ->> 'name');
$$;

REVOKE ALL ON FUNCTION remove_tag(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_tag(jsonb) TO pledgebook_app;
