CREATE OR REPLACE FUNCTION give_logo(p_reference text, p_theme text, p_media_type text, p_width int, p_height int, p_alt text, p_bytes bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_organisations(false);
  INSERT INTO organisation_logo (organisation_id, theme, media_type, width, height, alt, bytes)
  SELECT organisation_id, p_theme, p_media_type, p_width, p_height, p_alt, p_bytes FROM pledge
  WHERE reference = p_reference AND kind = 'sponsorship'
  ON CONFLICT (organisation_id, theme) DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE pledge SET show_logo = true WHERE reference = p_reference;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION give_logo(text, text, text, int, int, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_logo(text, text, text, int, int, text, bytea) TO pledgebook_app;
