-- Stores the accounts of the journal, in place of all that were there: {"accounts": [{"purpose", "kind", "programme", "account"}], "seen" (the fingerprint of what the form
-- showed), "actor", "at"}. Returns 'saved'; 'unchanged' if they are the same, also after a second click; or 'conflict' if somebody else has changed them since.
CREATE OR REPLACE FUNCTION save_journal_accounts(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb;
  after jsonb;
BEGIN
  LOCK TABLE journal_account IN SHARE ROW EXCLUSIVE MODE;
  SELECT COALESCE(jsonb_agg(to_jsonb(j) ORDER BY j.purpose, j.kind, j.programme), '[]') INTO before FROM journal_account j;
  SELECT COALESCE(jsonb_agg(to_jsonb(n) ORDER BY n.purpose, n.kind, n.programme), '[]') INTO after
  FROM jsonb_populate_recordset(NULL::journal_account, p -> 'accounts') n;
  IF after = before THEN
    RETURN 'unchanged';
  ELSIF md5(before::text) <> p ->> 'seen' THEN
    RETURN 'conflict';
  END IF;
  DELETE FROM journal_account;
  INSERT INTO journal_account SELECT * FROM jsonb_populate_recordset(NULL::journal_account, p -> 'accounts');
  PERFORM append_event('export', 'journal', NULL, 'journal-accounts-changed', 'person', (p ->> 'actor')::uuid,
    jsonb_build_object('before', before, 'after', after), NULL, (p ->> 'at')::timestamptz);
  RETURN 'saved';
END $$;

REVOKE ALL ON FUNCTION save_journal_accounts(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION save_journal_accounts(jsonb) TO pledgebook_app;
