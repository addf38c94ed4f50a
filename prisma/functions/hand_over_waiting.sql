-- Gives the places in waiting lists that a leaving contact has for an organisation to its longest primary contact, who is then the contact person of the answers too.
-- Who waits at the same level already keeps that place, and this one ends. Nothing happens without a primary contact.
CREATE OR REPLACE FUNCTION hand_over_waiting(p_organisation bigint, p_from uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  known person;
  heir person;
  each waiting_entry;
BEGIN
  SELECT u.* INTO heir FROM organisation_contact c JOIN person u ON u.id = c.user_id
  WHERE c.organisation_id = p_organisation AND c.is_primary AND c.status = 'confirmed' AND c.user_id <> p_from ORDER BY c.id LIMIT 1;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT * INTO known FROM person WHERE id = p_from;
  FOR each IN SELECT * FROM waiting_entry WHERE organisation_id = p_organisation AND person_id = p_from AND state IN ('waiting', 'offered') ORDER BY id FOR UPDATE LOOP
    IF EXISTS (SELECT FROM waiting_entry WHERE slug = each.slug AND kind = each.kind AND person_id = heir.id AND state IN ('waiting', 'offered')) THEN
      PERFORM close_waiting(each.id, 'left', 'waiting-left', NULL, '{}', now());
    ELSE
      UPDATE waiting_entry SET person_id = heir.id, answers = answers || jsonb_build_object('contactName', COALESCE(heir.name, ''), 'billingEmail',
        CASE WHEN answers ->> 'billingEmail' = known.email THEN heir.email ELSE answers ->> 'billingEmail' END)
      WHERE id = each.id;
      PERFORM append_event('waiting', each.id::text, NULL, 'waiting-handed-over', 'system', NULL, '{}', NULL, now());
    END IF;
  END LOOP;
  -- What waits for a benefit of a sponsorship that was handed over, too.
  UPDATE waiting_entry w SET person_id = l.supporter_id FROM pledge l
  WHERE l.id = w.pledge_id AND l.organisation_id = p_organisation AND l.supporter_id <> p_from AND w.kind = 'benefit' AND w.person_id = p_from
    AND w.state IN ('waiting', 'offered');
END $$;

REVOKE ALL ON FUNCTION hand_over_waiting(bigint, uuid) FROM PUBLIC;
