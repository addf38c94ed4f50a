-- Settles the organisation of a pledge at an approval. A known organisation stays known. A provisional one is refused (PB002) while a known one may
-- be the same; otherwise the approval that accepts the pledge makes it known and confirms its contacts. Without the exclusive lock it is refused too,
-- because it became provisional only after the lock was taken.
CREATE OR REPLACE FUNCTION settle_organisation(p_organisation bigint, p_alone boolean, p_accepts boolean, p_actor uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  asked organisation;
BEGIN
  SELECT * INTO STRICT asked FROM organisation WHERE id = p_organisation;
  IF asked.status = 'known' THEN
    RETURN;
  ELSIF NOT p_alone OR EXISTS (SELECT FROM likely_organisations(asked)) THEN
    RAISE EXCEPTION 'organisation undecided' USING ERRCODE = 'PB002';
  ELSIF p_accepts THEN
    UPDATE organisation SET status = 'known' WHERE id = asked.id;
    UPDATE organisation_contact SET status = 'confirmed' WHERE organisation_id = asked.id;
    PERFORM record_organisation_event(asked.id, 'organisation-known', p_actor, '{}', p_at);
  END IF;
END $$;

REVOKE ALL ON FUNCTION settle_organisation(bigint, boolean, boolean, uuid, timestamptz) FROM PUBLIC;
