-- Why a merge of two records cannot be undone, or null. Undoing is exact or not done: it is refused after 30 days, once either was forgotten, if something that moved has
-- changed since, if the person has pledged since or changed something of what moved.
CREATE OR REPLACE FUNCTION undo_merge_refusal(p_merge person_merge, p_source person, p_target person, p_actor uuid, p_at timestamptz) RETURNS text
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  moved jsonb := p_merge.moved;
  pledges bigint[] := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(moved -> 'pledges'));
  contacts bigint[] := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(moved -> 'contacts'));
  last_event bigint := (moved ->> 'lastEvent')::bigint;
  known jsonb;
BEGIN
  IF p_merge.undone_at IS NOT NULL THEN
    RETURN 'already-undone';
  ELSIF p_actor IN (p_source.id, p_target.id) THEN
    RETURN 'own-record';
  ELSIF EXISTS (SELECT FROM erasure WHERE person_id IN (p_source.id, p_target.id)) THEN
    RETURN 'forgotten';
  ELSIF p_target.merged_into IS NOT NULL OR p_source.merged_into IS DISTINCT FROM p_target.id THEN
    RETURN 'merged-further';
  ELSIF p_at > p_merge.merged_at + interval '30 days' THEN
    RETURN 'too-late';
  ELSIF EXISTS (SELECT FROM pledge WHERE supporter_id = p_target.id AND id > (moved ->> 'lastPledge')::bigint) THEN
    RETURN 'pledged-since';
  END IF;
  SELECT t.data INTO known FROM event e JOIN event_private t ON t.event_id = e.id
  WHERE e.stream = 'person' AND e.stream_id = p_source.id::text AND e.type = 'record-merged' AND e.data ->> 'merge' = p_merge.id::text;
  IF known IS NULL
    OR EXISTS (SELECT FROM jsonb_array_elements_text(moved -> 'filled') f WHERE to_jsonb(p_target) ->> f IS DISTINCT FROM known ->> CASE f WHEN 'postal_address' THEN 'postalAddress' ELSE f END)
    OR (SELECT count(*) FROM pledge WHERE id = ANY (pledges) AND supporter_id = p_target.id) <> cardinality(pledges)
    OR (SELECT count(*) FROM organisation_contact WHERE id = ANY (contacts) AND user_id = p_target.id) <> cardinality(contacts)
    OR terms_of(p_target.id) <> moved -> 'allTerms'
    OR EXISTS (SELECT FROM jsonb_array_elements(moved -> 'joined') j
      LEFT JOIN organisation_contact c ON c.id = (j ->> 'goes')::bigint LEFT JOIN organisation_contact w ON w.id = (j ->> 'stays')::bigint
      LEFT JOIN organisation o ON o.id = (j ->> 'organisation')::bigint
      WHERE c.id IS NULL OR c.organisation_id IS NOT NULL OR w.user_id IS DISTINCT FROM p_target.id OR w.organisation_id IS DISTINCT FROM o.id OR contact_rights(w) || jsonb_build_object('status', w.status) <> j -> 'is'
        OR (SELECT count(*) FROM organisation_contact WHERE organisation_id = o.id) >= 10
        OR EXISTS (SELECT FROM organisation_contact x WHERE x.organisation_id = o.id AND x.email = c.email)) THEN
    RETURN 'changed-since';
  ELSIF EXISTS (SELECT FROM event e WHERE e.actor_id = p_target.id AND e.id > last_event AND (
      e.stream = 'pledge' AND e.stream_id = ANY (pledges::text[]) OR e.stream = 'person' AND e.data ->> 'pledge' = ANY (pledges::text[])
      -- A name that was passed on a pledge of the other record is not passed without it.
      OR e.type = 'consent-changed' AND e.data ->> 'consent' = 'name')) THEN
    RETURN 'changed-since';
  END IF;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION undo_merge_refusal(person_merge, person, person, uuid, timestamptz) FROM PUBLIC;
