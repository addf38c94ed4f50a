-- Takes a tag from a pledge that has it, with the event, and deletes the tag if no other pledge has it.
CREATE OR REPLACE FUNCTION end_tag(p_pledge bigint, p_tag int, p_actor_kind text, p_actor uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_tags();
  DELETE FROM pledge_tag WHERE pledge_id = p_pledge AND tag_id = p_tag;
  IF FOUND THEN
    PERFORM append_event('tag', p_pledge::text, NULL, 'tag-removed', p_actor_kind, p_actor, jsonb_build_object('tag', p_tag), NULL, p_at);
    DELETE FROM tag WHERE id = p_tag AND NOT EXISTS (SELECT FROM pledge_tag WHERE tag_id = p_tag);
  END IF;
END $$;

REVOKE ALL ON FUNCTION end_tag(bigint, int, text, uuid, timestamptz) FROM PUBLIC;
