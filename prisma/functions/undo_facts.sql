-- What undoing a decision has to know beside the event's own data, before the decision changes it: whether it passes a name that waited (`named`), and which limited
-- benefits the sponsorship holds places of that it frees (`held`, by slug).
CREATE OR REPLACE FUNCTION undo_facts(p_pledge bigint, p_look text, p_frees boolean) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'named', CASE WHEN p_look = 'shown' AND name_look = 'waiting' AND display_name <> '' THEN true END,
    'held', CASE WHEN p_frees AND tier_id IS NOT NULL THEN
      (SELECT COALESCE(jsonb_agg(DISTINCT slug ORDER BY slug), '[]') FROM pledge_place WHERE pledge_id = p_pledge AND kind = 'benefit') END))
  FROM pledge WHERE id = p_pledge;
$$;

REVOKE ALL ON FUNCTION undo_facts(bigint, text, boolean) FROM PUBLIC;
