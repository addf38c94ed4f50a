-- Seals the events that were committed and are in no seal: at most p_most new ones, those with the lowest ids. Returns how many it sealed; 0 while another process seals.
-- docs/audit.md describes what is hashed, for programs that verify it.
--
-- Ids are given out before a transaction commits, so an event can appear with a lower id than one that is sealed. A seal therefore says which ids it has. A transaction that can
-- bring such an event got its transaction id before the seal got its own (append_event takes that first). Once all transactions of before a seal have ended, and what they brought is
-- in a later seal, no event up to the first one's `up_to` can appear any more: that is `settled` of the later one. The search begins there; a row that does appear below was planted.
-- Transaction ids belong to one cluster: none of another one (a restored backup) still runs here.
CREATE OR REPLACE FUNCTION seal_events(p_most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  cluster bigint := (SELECT system_identifier FROM pg_control_system());
  before record;
  ended bigint;
  sealed int8multirange;
  members bigint[];
  hashes bytea[];
  level bytea[];
  seal event_seal;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NOT NULL OR current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'events are sealed in a transaction of their own, at isolation level read committed';
  ELSIF NOT pg_try_advisory_xact_lock(hashtextextended('seal events', 0)) THEN
    RETURN 0;
  END IF;
  SELECT COALESCE(s.seq, 0) AS seq, COALESCE(s.events, 0) AS events, COALESCE(s.up_to, 0) AS up_to, COALESCE(s.settled, 0) AS settled, COALESCE(s.head, sha256('')) AS head
  INTO before FROM (SELECT) one LEFT JOIN LATERAL (SELECT * FROM event_seal ORDER BY seq DESC LIMIT 1) s ON true;
  -- Before the events are read: what the ended transactions brought is then seen.
  SELECT s.up_to INTO ended FROM event_seal s WHERE s.xid < pg_snapshot_xmin(pg_current_snapshot()) OR s.system_identifier <> cluster ORDER BY s.seq DESC LIMIT 1;
  SELECT COALESCE(range_agg(s.ids), '{}') INTO sealed FROM event_seal s WHERE s.up_to > before.settled;
  SELECT array_agg(e.id ORDER BY e.id), array_agg(sha256('\x00'::bytea || convert_to(jsonb_build_array(e.id, e.stream, e.stream_id, e.version, e.type, e.actor_kind, e.actor_id,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), encode(e.commitment, 'hex'), e.data)::text, 'UTF8')) ORDER BY e.id)
  INTO members, hashes
  FROM (
    SELECT * FROM event WHERE id > before.settled AND id <= before.up_to AND NOT id <@ sealed
    UNION ALL (SELECT * FROM event WHERE id > before.up_to ORDER BY id LIMIT p_most)
  ) e;
  IF members IS NULL THEN
    RETURN 0;
  END IF;
  level := hashes;
  WHILE cardinality(level) > 1 LOOP
    level := (
      SELECT array_agg(CASE WHEN other IS NULL THEN node ELSE sha256('\x01'::bytea || node || other) END ORDER BY place)
      FROM (SELECT node, lead(node) OVER (ORDER BY place) AS other, place FROM unnest(level) WITH ORDINALITY n (node, place)) pair WHERE place % 2 = 1
    );
  END LOOP;
  seal.seq := before.seq + 1;
  seal.events := before.events + cardinality(members);
  seal.ids := (SELECT range_agg(int8range(member, member, '[]')) FROM unnest(members) member);
  seal.up_to := greatest(before.up_to, members[cardinality(members)]);
  seal.settled := greatest(before.settled, ended);
  seal.leaves := (SELECT string_agg(hash, '' ORDER BY place) FROM unnest(hashes) WITH ORDINALITY n (hash, place));
  seal.root := level[1];
  seal.sealed_at := clock_timestamp();
  seal.head := sha256('\x01'::bytea || before.head || sha256('\x00'::bytea || convert_to(jsonb_build_array(seal.seq, seal.events, seal.ids::text, encode(seal.root, 'hex'),
    to_char(seal.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8')));
  -- Its own transaction id is given out only here, after the events were read.
  INSERT INTO event_seal (seq, events, ids, up_to, settled, leaves, root, head, sealed_at, system_identifier)
  VALUES (seal.seq, seal.events, seal.ids, seal.up_to, seal.settled, seal.leaves, seal.root, seal.head, seal.sealed_at, cluster);
  RETURN cardinality(members);
END $$;

REVOKE ALL ON FUNCTION seal_events(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_events(int) TO pledgebook_app;
