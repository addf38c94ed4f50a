-- Queues an email for a person, and for every other confirmed contact of an organisation (null: for nobody else), each in their own language. Whoever leaves the
-- organisation before it is sent gets none.
CREATE OR REPLACE FUNCTION post_to_contacts(p_kind text, p_event bigint, p_stream text, p_stream_id text, p_person uuid, p_organisation bigint) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT post_email(p_kind, p_event, p_stream, p_stream_id, person)
  FROM (SELECT p_person AS person UNION SELECT user_id FROM organisation_contact WHERE organisation_id = p_organisation AND status = 'confirmed' AND user_id IS NOT NULL) r
  ORDER BY person;
$$;

REVOKE ALL ON FUNCTION post_to_contacts(text, bigint, text, text, uuid, bigint) FROM PUBLIC;
