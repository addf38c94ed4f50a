-- The last event of an organisation's logos: the forms have it, so that two contacts do not overwrite each other unseen.
CREATE OR REPLACE FUNCTION last_logo_event(p_organisation bigint) RETURNS bigint
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(max(id), 0) FROM event WHERE stream = 'organisation' AND stream_id = p_organisation::text AND type IN ('organisation-logo-uploaded',
    'organisation-logo-sent', 'organisation-logo-shown', 'organisation-logo-refused', 'organisation-logo-removed');
$$;

REVOKE ALL ON FUNCTION last_logo_event(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION last_logo_event(bigint) TO pledgebook_app;
