-- Stores what staff have changed of a kind of email in one language, each text with its event, once for each key: {"kind", "lang", "texts": [{"key", "text" (null: the shipped
-- text again), "version" (that of the row that was seen, 0 for none)}], "actor", "key", "at"}. Returns {"kind": "saved"}, {"kind": "conflict"} if one of the texts was changed
-- since it was seen (then none is stored), or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION save_email_texts(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_kind text := p ->> 'kind';
  p_lang text := p ->> 'lang';
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := sha256(convert_to((p - 'key' - 'at')::text, 'UTF8'));
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  new record;
  said bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('email-text ' || p_kind || ' ' || p_lang, 0));
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(p -> 'texts') AS n(key text, version int)
    LEFT JOIN email_text e ON e.kind = p_kind AND e.lang = p_lang AND e.key = n.key
    WHERE COALESCE(e.version, 0) <> n.version
  ) THEN
    RETURN jsonb_build_object('kind', 'conflict');
  END IF;
  FOR new IN
    SELECT n.key, n.text, e.text AS before FROM jsonb_to_recordset(p -> 'texts') AS n(key text, text text)
    LEFT JOIN email_text e ON e.kind = p_kind AND e.lang = p_lang AND e.key = n.key
    WHERE n.text IS DISTINCT FROM e.text
  LOOP
    said := append_event('email-template', concat_ws('/', p_kind, p_lang, new.key), NULL, 'email-text-changed', 'person', p_actor,
      jsonb_build_object('kind', p_kind, 'lang', p_lang, 'key', new.key, 'before', new.before, 'after', new.text), NULL, (p ->> 'at')::timestamptz);
    IF new.text IS NULL THEN
      DELETE FROM email_text WHERE kind = p_kind AND lang = p_lang AND key = new.key;
    ELSE
      INSERT INTO email_text (kind, lang, key, text, version) SELECT p_kind, p_lang, new.key, new.text, version FROM event WHERE id = said
      ON CONFLICT (kind, lang, key) DO UPDATE SET text = EXCLUDED.text, version = EXCLUDED.version;
    END IF;
  END LOOP;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'saved');
END $$;

REVOKE ALL ON FUNCTION save_email_texts(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION save_email_texts(jsonb) TO pledgebook_app;
