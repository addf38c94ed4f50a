-- Stores what a contact sends of what a sponsorship is asked for, in place of what was sent before, with its event: {"organisation", "actor", "reference", "benefit", "asset",
-- "text" or "fileKey" and "fileType", "edited" (the event of what the form knew, 0 for none), "today", "at"}. Returns 'given', 'conflict' (somebody else has sent it since, or
-- it is asked differently now) or 'not-found' (nothing like it is asked of a running sponsorship, or the actor may not: who looks after the logos may).
CREATE OR REPLACE FUNCTION give_asset(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  sponsorship pledge;
  asked record;
  before pledge_asset;
  event bigint;
BEGIN
  PERFORM lock_organisations(false);
  SELECT * INTO sponsorship FROM pledge
  WHERE reference = p ->> 'reference' AND organisation_id = p_organisation AND term_until >= (p ->> 'today')::date FOR UPDATE;
  SELECT * INTO asked FROM asked_assets(sponsorship.id) a WHERE a.benefit = p ->> 'benefit' AND a.asset = p ->> 'asset';
  IF asked IS NULL OR NOT can_manage_logos(p_actor, p_organisation) THEN
    RETURN 'not-found';
  END IF;
  SELECT * INTO before FROM pledge_asset WHERE pledge_id = sponsorship.id AND benefit = asked.benefit AND asset = asked.asset;
  IF COALESCE(before.event_id, 0) <> (p ->> 'edited')::bigint OR (asked.kind = 'image') <> (p ->> 'fileKey' IS NOT NULL)
      OR (asked.kind = 'choice' AND p ->> 'text' <> ALL (asked.choices)) THEN
    RETURN 'conflict';
  END IF;
  event := append_event('organisation', p_organisation::text, NULL, 'asset-given', 'person', p_actor,
    jsonb_build_object('pledge', sponsorship.id::text, 'benefit', asked.benefit, 'asset', asked.asset, 'kind', asked.kind), NULL, (p ->> 'at')::timestamptz);
  INSERT INTO pledge_asset (pledge_id, benefit, asset, text, file_key, file_type, event_id)
  VALUES (sponsorship.id, asked.benefit, asked.asset, p ->> 'text', p ->> 'fileKey', p ->> 'fileType', event)
  ON CONFLICT (pledge_id, benefit, asset) DO UPDATE SET text = excluded.text, file_key = excluded.file_key, file_type = excluded.file_type, event_id = excluded.event_id;
  PERFORM delete_unused_file(before.file_key, '0');
  RETURN 'given';
END $$;

REVOKE ALL ON FUNCTION give_asset(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_asset(jsonb) TO pledgebook_app;
