-- A logo as an event names it: a row of organisation_logo or organisation_logo_draft as JSON; null for none.
CREATE OR REPLACE FUNCTION logo_facts(p_row jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN p_row ->> 'name' IS NULL THEN 'null'::jsonb
    ELSE jsonb_build_object('name', p_row ->> 'name', 'width', p_row -> 'width', 'height', p_row -> 'height', 'alt', p_row ->> 'alt') END;
$$;

REVOKE ALL ON FUNCTION logo_facts(jsonb) FROM PUBLIC;
