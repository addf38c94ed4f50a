-- The trigger by which nobody stays assigned a pledge that becomes their organisation's: they became its contact, or the pledge moved to it.
CREATE OR REPLACE FUNCTION end_own_assignments() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'pledge' THEN
    PERFORM end_assignments(reviewer_id, now()) FROM pledge_assignment WHERE pledge_id = NEW.id;
  ELSE
    PERFORM lock_assignments(NEW.user_id);
    PERFORM end_assignments(NEW.user_id, now());
  END IF;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION end_own_assignments() FROM PUBLIC;
