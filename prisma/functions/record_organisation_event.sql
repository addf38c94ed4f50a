-- Writes a change of an organisation as the next event of its stream. Its data has only ids: no name, no address.
CREATE OR REPLACE FUNCTION record_organisation_event(p_organisation bigint, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT append_event('organisation', p_organisation::text, NULL, p_type, 'person', p_actor, p_data, NULL, p_at);
$$;

REVOKE ALL ON FUNCTION record_organisation_event(bigint, text, uuid, jsonb, timestamptz) FROM PUBLIC;
