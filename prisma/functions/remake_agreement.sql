-- Makes an agreement on an accepted sponsorship that has none that counts: {"pledgeId", "issuer", "actor", "at"}. Returns whether there is one now.
CREATE OR REPLACE FUNCTION remake_agreement(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  agreed pledge;
BEGIN
  SELECT * INTO agreed FROM pledge WHERE id = (p ->> 'pledgeId')::bigint FOR UPDATE;
  IF NOT EXISTS (SELECT FROM billable(agreed.id)) THEN
    RETURN false;
  END IF;
  IF NOT EXISTS (SELECT FROM agreement WHERE pledge_id = agreed.id AND state <> 'void') THEN
    PERFORM make_agreement(agreed, p -> 'issuer', (p ->> 'actor')::uuid, (p ->> 'at')::timestamptz);
  END IF;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION remake_agreement(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remake_agreement(jsonb) TO pledgebook_app;
