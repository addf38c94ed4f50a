-- Queues an email about an event, with the job that sends it, in the recipient's current language. Once per event, kind and recipient. One to a person who was forgotten has no
-- recipient, and is dropped.
CREATE OR REPLACE FUNCTION post_email(p_kind text, p_event bigint, p_stream text, p_stream_id text, p_recipient uuid) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
  VALUES (p_kind, p_event, p_stream, p_stream_id,
    CASE WHEN NOT EXISTS (SELECT FROM erasure WHERE person_id = p_recipient) THEN p_recipient END, (SELECT locale FROM person WHERE id = p_recipient), concat_ws(':', p_event, p_kind, p_recipient))
  ON CONFLICT (dedup_key) DO NOTHING RETURNING id INTO posted;
  IF posted IS NOT NULL THEN
    PERFORM queue_sending(ARRAY[posted]);
  END IF;
END $$;

REVOKE ALL ON FUNCTION post_email(text, bigint, text, text, uuid) FROM PUBLIC;
