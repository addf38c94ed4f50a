-- Gives or takes back one consent of a pledge; `name` is the name to show, for one that has none. Each consent stands alone. A name that is taken back stays
-- with the pledge, unseen. The recognition follows what is shown, and a new name is found at the desk.
CREATE OR REPLACE FUNCTION set_consent(p_pledge bigint, p_consent jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  about text := p_consent ->> 'about';
  given boolean := (p_consent ->> 'given')::boolean;
BEGIN
  UPDATE pledge SET
    show_name = CASE WHEN about = 'name' THEN given ELSE show_name END,
    show_amount = CASE WHEN about = 'amount' THEN given ELSE show_amount END,
    show_logo = CASE WHEN about = 'logo' THEN given ELSE show_logo END,
    message_consent = CASE WHEN about = 'message' THEN given ELSE message_consent END,
    in_report = CASE WHEN about = 'report' THEN given ELSE in_report END,
    at_events = CASE WHEN about = 'events' THEN given ELSE at_events END
  WHERE id = p_pledge;
  IF p_consent ->> 'name' IS NOT NULL THEN
    UPDATE pledge SET display_name = p_consent ->> 'name', search = search || ' ' || (p_consent ->> 'name') WHERE id = p_pledge AND display_name = '';
    -- A name that was passed before does not wait again.
    UPDATE pledge p SET name_look = 'shown' WHERE id = p_pledge AND kind <> 'sponsorship' AND name_look = 'waiting' AND EXISTS (SELECT FROM pledge o
      WHERE o.supporter_id = p.supporter_id AND o.id <> p.id AND o.kind <> 'sponsorship' AND o.display_name = p.display_name AND o.name_look IN ('shown', 'earlier'));
  END IF;
  UPDATE pledge SET recognition = CASE WHEN NOT show_name THEN 'anonymous' WHEN show_amount THEN 'named' ELSE 'named-without-amount' END
  WHERE id = p_pledge;
END $$;

REVOKE ALL ON FUNCTION set_consent(bigint, jsonb) FROM PUBLIC;
