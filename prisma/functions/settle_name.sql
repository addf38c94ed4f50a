-- Carries a decision on a pledge's name to the person's other pledges with the same name: shown, to those that wait; hidden, to all.
CREATE OR REPLACE FUNCTION settle_name(p_pledge pledge, p_actor uuid, p_reason text, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  other pledge;
BEGIN
  FOR other IN
    UPDATE pledge SET name_look = p_pledge.name_look, version = version + 1
    WHERE supporter_id = p_pledge.supporter_id AND display_name = p_pledge.display_name AND id <> p_pledge.id AND kind <> 'sponsorship'
      AND (name_look = 'waiting' OR p_pledge.name_look = 'hidden' AND name_look <> 'hidden')
    RETURNING *
  LOOP
    PERFORM append_event('pledge', other.id::text, other.version, 'name-' || other.name_look, 'person', p_actor, NULL,
      jsonb_strip_nulls(jsonb_build_object('reason', p_reason)), p_at);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION settle_name(pledge, uuid, text, timestamptz) FROM PUBLIC;
