-- The trigger by which nothing becomes a record's that was merged into another one. The row of the person is locked, as its foreign key locks it anyway: a merge at the same
-- moment waits until this row is there, and moves it, or this one waits for the merge and is refused.
CREATE OR REPLACE FUNCTION refuse_merged_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  who uuid;
  merged uuid;
BEGIN
  IF TG_TABLE_NAME = 'pledge' THEN
    who := NEW.supporter_id;
  ELSIF TG_TABLE_NAME IN ('account', 'session', 'pledge_draft', 'staff_role', 'organisation_contact') THEN
    who := NEW.user_id;
  ELSE
    who := NEW.person_id;
  END IF;
  SELECT merged_into INTO merged FROM person WHERE id = who FOR KEY SHARE;
  IF merged IS NOT NULL THEN
    RAISE EXCEPTION 'the record of this person was merged into another one at the same moment' USING ERRCODE = 'PB008';
  END IF;
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION refuse_merged_person() FROM PUBLIC;
