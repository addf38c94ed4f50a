-- The id of the last event of an organisation of one of these types, or of a merge, which moves details too; 0 if there is none. A form has it, so that two contacts do not
-- overwrite each other unseen.
CREATE OR REPLACE FUNCTION organisation_edited(p_organisation bigint, p_types text[]) RETURNS bigint
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(max(id), 0) FROM event WHERE stream = 'organisation' AND stream_id = p_organisation::text
    AND type = ANY (p_types || ARRAY['organisation-took-over', 'organisation-separated']);
$$;

REVOKE ALL ON FUNCTION organisation_edited(bigint, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_edited(bigint, text[]) TO pledgebook_app;
