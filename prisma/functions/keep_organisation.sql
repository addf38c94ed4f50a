-- The organisation a sponsorship comes from: this supporter's own of that name, else a new one, with its contacts. Of one that is there the
-- website stays as it is, until an application is approved.
CREATE OR REPLACE FUNCTION keep_organisation(p_user uuid, o jsonb) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept bigint;
BEGIN
  INSERT INTO organisation (legal_name, public_name, website, created_by)
  VALUES (o ->> 'name', o ->> 'name', o ->> 'website', p_user)
  ON CONFLICT (created_by, public_name) DO NOTHING;
  -- A statement of its own: it sees the one that somebody else has just written, too.
  SELECT id INTO STRICT kept FROM organisation WHERE created_by = p_user AND public_name = o ->> 'name';
  INSERT INTO organisation_contact (organisation_id, user_id, name, email, is_primary)
  SELECT kept, p.id, o ->> 'contactName', p.email, true FROM person p WHERE p.id = p_user
  ON CONFLICT (organisation_id, email) DO UPDATE SET name = excluded.name;
  -- One contact for bills: the one given last.
  UPDATE organisation_contact SET is_billing = false WHERE organisation_id = kept AND is_billing AND email <> o ->> 'billingEmail';
  INSERT INTO organisation_contact (organisation_id, name, email, is_billing)
  VALUES (kept, o ->> 'contactName', o ->> 'billingEmail', true)
  ON CONFLICT (organisation_id, email) DO UPDATE SET is_billing = true;
  RETURN kept;
END $$;

REVOKE ALL ON FUNCTION keep_organisation(uuid, jsonb) FROM PUBLIC;
