-- Stores the charge for a due date of an accepted pledge, once, before the provider is asked: {"pledgeId", "version", "due", "amount", "source", "startedAt"}. False, and nothing, if the
-- pledge has changed since it was found to be due: the version is asked under the pledge's row, so that a release either sees the charge or comes first.
CREATE OR REPLACE FUNCTION start_charge(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM pledge WHERE id = (p ->> 'pledgeId')::bigint AND version = (p ->> 'version')::int AND review = 'approved' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO method_charge (pledge_id, due, amount, source, started_at)
  VALUES ((p ->> 'pledgeId')::bigint, (p ->> 'due')::date, (p ->> 'amount')::bigint, p ->> 'source', (p ->> 'startedAt')::timestamptz)
  ON CONFLICT DO NOTHING;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION start_charge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION start_charge(jsonb) TO pledgebook_app;
