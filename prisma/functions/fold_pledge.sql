-- The trigger that keeps what searches read folded, whoever writes the pledge.
CREATE OR REPLACE FUNCTION fold_pledge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.search := fold_name(NEW.search);
  NEW.folded_name := fold_name(NEW.display_name);
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION fold_pledge() FROM PUBLIC;
