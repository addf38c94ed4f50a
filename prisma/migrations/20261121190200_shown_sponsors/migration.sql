-- A logo comes in together with the consent to show it, by the sponsorship it is handed in for, in one transaction: the application can
-- neither keep a logo without it nor give the consent without a logo. One that is there already is left alone, and so is a consent that was
-- taken back since.

CREATE FUNCTION give_logo(p_reference text, p_theme text, p_media_type text, p_width int, p_height int, p_alt text, p_bytes bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
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
REVOKE INSERT ON organisation_logo FROM pledgebook_app;
REVOKE USAGE ON SEQUENCE organisation_logo_id_seq FROM pledgebook_app;

-- The sponsorships by which organisations may be named, with what the watch on the public pages looks at: it asks twice a second, and reads this
-- alone however many pledges there are. Queries repeat the condition word by word.
CREATE INDEX pledge_shown_sponsor ON pledge (organisation_id, id) INCLUDE (show_logo, term_from, term_until)
  WHERE kind = 'sponsorship' AND review = 'approved' AND show_name;
