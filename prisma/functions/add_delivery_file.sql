-- Adds the file that shows a delivery, or puts it in place of the one before, with its event: {"organisation", "delivery", "replaces" (the event of the file that the form
-- knew, 0 for none), "key", "type", "actor", "at"}. One for each delivery; the one before is deleted. Returns 'stored', 'replaced', 'own-organisation', 'conflict' (somebody
-- has added or replaced its file since, or took it back) or 'not-found' (no such delivery to this organisation).
CREATE OR REPLACE FUNCTION add_delivery_file(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_organisation bigint := (p ->> 'organisation')::bigint;
  delivery benefit_delivery;
  before delivery_file;
  event bigint;
BEGIN
  PERFORM lock_organisations(false);
  SELECT d.* INTO delivery FROM benefit_delivery d JOIN pledge l ON l.id = d.pledge_id
  WHERE d.id = (p ->> 'delivery')::bigint AND l.organisation_id = p_organisation AND d.takes_back_id IS NULL FOR UPDATE OF l;
  IF NOT FOUND THEN
    RETURN 'not-found';
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor) THEN
    RETURN 'own-organisation';
  END IF;
  SELECT * INTO before FROM delivery_file WHERE delivery_id = delivery.id;
  -- A process of an earlier version names none.
  IF COALESCE(before.event_id, 0) <> COALESCE((p ->> 'replaces')::bigint, 0) OR EXISTS (SELECT FROM benefit_delivery WHERE takes_back_id = delivery.id) THEN
    RETURN 'conflict';
  END IF;
  event := append_event('organisation', p_organisation::text, NULL, CASE WHEN before IS NULL THEN 'delivery-file-added' ELSE 'delivery-file-replaced' END, 'person', p_actor,
    jsonb_build_object('pledge', delivery.pledge_id::text, 'benefit', delivery.slug, 'year', delivery.year, 'quantity', delivery.quantity, 'delivery', delivery.id::text)
      || CASE WHEN before IS NULL THEN '{}' ELSE jsonb_build_object('before', before.file_type, 'after', p ->> 'type') END,
    NULL, (p ->> 'at')::timestamptz);
  INSERT INTO delivery_file (delivery_id, file_key, file_type, event_id) VALUES (delivery.id, p ->> 'key', p ->> 'type', event)
  ON CONFLICT (delivery_id) DO UPDATE SET file_key = excluded.file_key, file_type = excluded.file_type, event_id = excluded.event_id;
  PERFORM delete_unused_file(before.file_key, '0');
  RETURN CASE WHEN before IS NULL THEN 'stored' ELSE 'replaced' END;
END $$;

REVOKE ALL ON FUNCTION add_delivery_file(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_delivery_file(jsonb) TO pledgebook_app;
