-- The organisation of a sponsorship: the known organisation with this name that the supporter is a confirmed contact of, or else a new provisional
-- one, with the supporter as its primary contact and a billing contact. An existing organisation keeps its website until an application is approved,
-- and keeps its billing contact unless the supporter may change it.
CREATE OR REPLACE FUNCTION keep_organisation(p_user uuid, o jsonb, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  org_id bigint;
  may_bill boolean;
BEGIN
  SELECT w.organisation, w.may_bill INTO org_id, may_bill FROM own_organisation(p_user, o ->> 'nameKey', o ->> 'websiteHost') w;
  IF NOT FOUND THEN
    INSERT INTO organisation (slug, legal_name, public_name, website, name_key, website_host, billing_email, created_by)
    VALUES (organisation_slug(o ->> 'name'), o ->> 'name', o ->> 'name', o ->> 'website', o ->> 'nameKey', o ->> 'websiteHost', o ->> 'billingEmail', p_user)
    RETURNING id INTO org_id;
    INSERT INTO organisation_contact (organisation_id, user_id, name, email, is_primary)
    SELECT org_id, p.id, o ->> 'contactName', p.email, true FROM person p WHERE p.id = p_user;
    INSERT INTO organisation_contact (organisation_id, name, email, is_billing)
    VALUES (org_id, o ->> 'contactName', o ->> 'billingEmail', true)
    ON CONFLICT (organisation_id, email) DO UPDATE SET is_billing = true;
    PERFORM record_organisation_event(org_id, 'organisation-applied', p_user, '{}', p_at);
  ELSIF may_bill THEN
    PERFORM change_billing_contact(org_id, o ->> 'contactName', o ->> 'billingEmail');
  END IF;
  RETURN org_id;
END $$;

REVOKE ALL ON FUNCTION keep_organisation(uuid, jsonb, timestamptz) FROM PUBLIC;
