-- The trigger that keeps what searches read folded, whoever writes the pledge. A look was at the name as it was: another name waits for its own.
CREATE OR REPLACE FUNCTION fold_pledge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.search := fold_name(NEW.search);
  NEW.folded_name := fold_name(NEW.display_name);
  IF TG_OP = 'UPDATE' AND NEW.display_name <> OLD.display_name THEN
    NEW.name_look := 'waiting';
  END IF;
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION fold_pledge() FROM PUBLIC;
