-- Gives or takes back the consent to show an organisation's logo, for all its sponsorships that are neither declined nor withdrawn, each with its event. `p_text`: the words
-- that were shown.
CREATE OR REPLACE FUNCTION set_logo_consent(p_organisation bigint, p_given boolean, p_actor uuid, p_text text, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  each pledge;
BEGIN
  FOR each IN SELECT * FROM pledge WHERE organisation_id = p_organisation AND kind = 'sponsorship' AND review IN ('submitted', 'needs-info', 'approved')
    AND show_logo <> p_given ORDER BY id FOR UPDATE LOOP
    UPDATE pledge SET show_logo = p_given WHERE id = each.id;
    PERFORM record_pledge_organisation_event(each.id, 'consent-changed', p_actor,
      jsonb_build_object('consent', 'logo', 'before', NOT p_given, 'after', p_given, 'text', p_text), p_at);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION set_logo_consent(bigint, boolean, uuid, text, timestamptz) FROM PUBLIC;
