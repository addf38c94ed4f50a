-- Adds the file that shows a delivery, with its event: {"organisation", "delivery", "key", "type", "actor", "at"}. One for each delivery. Returns 'stored', 'own-organisation',
-- 'conflict' (it has a file already, or was taken back) or 'not-found' (no such delivery to this organisation).
CREATE OR REPLACE FUNCTION add_delivery_file(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_organisation bigint := (p ->> 'organisation')::bigint;
  delivery benefit_delivery;
  event bigint;
BEGIN
  PERFORM lock_organisations(false);
  SELECT d.* INTO delivery FROM benefit_delivery d JOIN pledge l ON l.id = d.pledge_id
  WHERE d.id = (p ->> 'delivery')::bigint AND l.organisation_id = p_organisation AND d.takes_back_id IS NULL FOR UPDATE OF l;
  IF NOT FOUND THEN
    RETURN 'not-found';
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor) THEN
    RETURN 'own-organisation';
  ELSIF EXISTS (SELECT FROM benefit_delivery WHERE takes_back_id = delivery.id) OR EXISTS (SELECT FROM delivery_file WHERE delivery_id = delivery.id) THEN
    RETURN 'conflict';
  END IF;
  event := append_event('organisation', p_organisation::text, NULL, 'delivery-file-added', 'person', p_actor,
    jsonb_build_object('pledge', delivery.pledge_id::text, 'benefit', delivery.slug, 'year', delivery.year, 'quantity', delivery.quantity, 'delivery', delivery.id::text),
    NULL, (p ->> 'at')::timestamptz);
  INSERT INTO delivery_file (delivery_id, file_key, file_type, event_id) VALUES (delivery.id, p ->> 'key', p ->> 'type', event);
  RETURN 'stored';
END $$;

REVOKE ALL ON FUNCTION add_delivery_file(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_delivery_file(jsonb) TO pledgebook_app;
