-- Writes down what became of an organisation. Its data holds ids only: no name, no address.
CREATE OR REPLACE FUNCTION record_organisation_event(p_organisation bigint, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO audit_event (type, actor, subject, data, at)
  VALUES (p_type, p_actor::text, 'organisation ' || p_organisation, p_data, p_at);
$$;

REVOKE ALL ON FUNCTION record_organisation_event(bigint, text, uuid, jsonb, timestamptz) FROM PUBLIC;
