-- Queues an email about an event of an organisation to one of its people, in their language.
CREATE OR REPLACE FUNCTION post_organisation_email(p_kind text, p_event bigint, p_organisation bigint, p_recipient uuid) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
  VALUES (p_kind, p_event, 'organisation', p_organisation::text, p_recipient, (SELECT locale FROM person WHERE id = p_recipient), p_event || ':' || p_kind || ':' || p_recipient)
  RETURNING id INTO posted;
  PERFORM graphile_worker.add_job('send-email', json_build_object('emailId', posted::text), job_key := 'email:' || posted, max_attempts := 14);
END $$;

REVOKE ALL ON FUNCTION post_organisation_email(text, bigint, bigint, uuid) FROM PUBLIC;
