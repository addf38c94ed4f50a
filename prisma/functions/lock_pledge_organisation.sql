-- Takes the organisations lock before an event on a pledge that has an organisation. Returns true if the lock is exclusive: an approval of a
-- provisional organisation's pledge may make the organisation known.
CREATE OR REPLACE FUNCTION lock_pledge_organisation(p_pledge bigint, p_approves boolean) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  alone boolean;
BEGIN
  SELECT p_approves AND o.status = 'provisional' INTO alone
  FROM pledge p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = p_pledge;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM lock_organisations(alone);
  RETURN alone;
END $$;

REVOKE ALL ON FUNCTION lock_pledge_organisation(bigint, boolean) FROM PUBLIC;
