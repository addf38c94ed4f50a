-- Takes back a delivery that was recorded by mistake, with its event: {"organisation", "delivery", "reason", "actor", "at"}. The row stays, and another one takes its
-- quantity back; the file that shows it is deleted. Returns 'taken-back', 'own-organisation', 'conflict' (it was taken back already) or 'not-found' (no such delivery to this organisation).
CREATE OR REPLACE FUNCTION take_back_delivery(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_organisation bigint := (p ->> 'organisation')::bigint;
  wrong benefit_delivery;
  shown text;
  event bigint;
BEGIN
  PERFORM lock_organisations(false);
  SELECT d.* INTO wrong FROM benefit_delivery d JOIN pledge l ON l.id = d.pledge_id
  WHERE d.id = (p ->> 'delivery')::bigint AND l.organisation_id = p_organisation AND d.takes_back_id IS NULL FOR UPDATE OF l;
  IF NOT FOUND THEN
    RETURN 'not-found';
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor) THEN
    RETURN 'own-organisation';
  ELSIF EXISTS (SELECT FROM benefit_delivery WHERE takes_back_id = wrong.id) THEN
    RETURN 'conflict';
  END IF;
  event := append_event('organisation', p_organisation::text, NULL, 'delivery-taken-back', 'person', p_actor,
    jsonb_build_object('pledge', wrong.pledge_id::text, 'benefit', wrong.slug, 'year', wrong.year, 'quantity', wrong.quantity, 'delivery', wrong.id::text),
    jsonb_build_object('reason', p ->> 'reason'), (p ->> 'at')::timestamptz);
  INSERT INTO benefit_delivery (pledge_id, slug, year, quantity, delivered_on, takes_back_id, event_id)
  VALUES (wrong.pledge_id, wrong.slug, wrong.year, -wrong.quantity, wrong.delivered_on, wrong.id, event);
  DELETE FROM delivery_file WHERE delivery_id = wrong.id RETURNING file_key INTO shown;
  PERFORM delete_unused_file(shown, '0');
  RETURN 'taken-back';
END $$;

REVOKE ALL ON FUNCTION take_back_delivery(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_back_delivery(jsonb) TO pledgebook_app;
