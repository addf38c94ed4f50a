-- A new name in addresses for an organisation: its public name in small letters and digits, with a number if another one has it. A name without such letters becomes
-- "organisation".
CREATE OR REPLACE FUNCTION organisation_slug(p_name text) RETURNS text
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  base text := COALESCE(NULLIF(trim('-' FROM left(regexp_replace(fold_name(p_name), '[^a-z0-9]+', '-', 'g'), 60)), ''), 'organisation');
  found text := base;
  number int := 1;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation slug ' || base, 0));
  WHILE EXISTS (SELECT FROM organisation WHERE slug = found) LOOP
    number := number + 1;
    found := base || '-' || number;
  END LOOP;
  RETURN found;
END $$;

REVOKE ALL ON FUNCTION organisation_slug(text) FROM PUBLIC;
