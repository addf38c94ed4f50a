-- Why a merge cannot be undone, or null. It was undone before, its target was itself merged, the actor is a contact, something that moved was changed
-- since, or a person who moved has pledged for the target since.
CREATE OR REPLACE FUNCTION why_merge_stands(p_merge organisation_merge, p_loser organisation, p_winner organisation, p_actor uuid) RETURNS text
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  moved jsonb := p_merge.moved;
  came bigint[] := ARRAY(SELECT (value ->> 'id')::bigint FROM jsonb_array_elements((moved -> 'contacts') || (moved -> 'linked')));
  logos bigint[] := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(moved -> 'logos'));
  logos_aside bigint[] := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(moved -> 'logosAside'));
  aside bigint[] := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(moved -> 'contactsAside'));
BEGIN
  IF p_merge.undone_at IS NOT NULL THEN
    RETURN 'already-undone';
  ELSIF p_winner.status = 'merged' THEN
    RETURN 'merged-further';
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE user_id = p_actor AND (organisation_id = p_winner.id OR id = ANY (aside))) THEN
    RETURN 'own-organisation';
  ELSIF (SELECT count(*) FROM organisation_contact WHERE id = ANY (came) AND organisation_id = p_winner.id) <> cardinality(came)
    OR (SELECT count(*) FROM organisation_contact WHERE id = ANY (aside) AND organisation_id IS NULL) <> cardinality(aside)
    OR (SELECT count(*) FROM organisation_logo WHERE id = ANY (logos) AND organisation_id = p_winner.id) <> cardinality(logos)
    OR (SELECT count(*) FROM organisation_logo WHERE id = ANY (logos_aside) AND organisation_id IS NULL) <> cardinality(logos_aside)
    OR EXISTS (SELECT FROM jsonb_array_elements_text(moved -> 'filled') c WHERE to_jsonb(p_winner) ->> c <> to_jsonb(p_loser) ->> c) THEN
    RETURN 'changed-since';
  ELSIF EXISTS (SELECT FROM pledge p JOIN organisation_contact c ON c.user_id = p.supporter_id WHERE c.id = ANY (came)
    AND p.organisation_id = p_winner.id AND p.id > (moved ->> 'lastPledge')::bigint) THEN
    RETURN 'pledged-since';
  END IF;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION why_merge_stands(organisation_merge, organisation, organisation, uuid) FROM PUBLIC;
