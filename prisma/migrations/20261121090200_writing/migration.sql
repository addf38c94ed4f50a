-- The pledge book's writers. Each is one round trip and one transaction: key, row, event, ledger, letter and job together.
-- They decide nothing about rules (the domain has): they hold what only the database can hold under concurrency.
-- SECURITY DEFINER: the application's role may call these and may not touch the facts in any other way.

-- Takes a client-made key for this transaction. NULL: it is free, go on. Otherwise the answer to give at once:
-- {"kind":"running"} while its first request runs (only when not waiting), {"kind":"other-body"}, or {"kind":"replayed"}.
CREATE FUNCTION claim_key(p_user uuid, p_key text, p_hash bytea, p_wait boolean) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  lock_on bigint := hashtextextended(p_user::text || ' ' || p_key, 0);
  earlier request_key;
BEGIN
  IF p_wait THEN
    PERFORM pg_advisory_xact_lock(lock_on);
  ELSIF NOT pg_try_advisory_xact_lock(lock_on) THEN
    RETURN jsonb_build_object('kind', 'running');
  END IF;
  SELECT * INTO earlier FROM request_key WHERE user_id = p_user AND key = p_key;
  IF NOT FOUND THEN
    RETURN NULL;
  ELSIF earlier.hash <> p_hash THEN
    RETURN jsonb_build_object('kind', 'other-body');
  END IF;
  RETURN jsonb_build_object('kind', 'replayed', 'answer', earlier.answer);
END $$;

-- A place of a tier, by one conditional statement; false when none is left. Unlimited tiers count too: a later catalogue may limit them.
CREATE FUNCTION hold_tier(p_tier int) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE tier SET taken = taken + 1 WHERE id = p_tier AND (capacity IS NULL OR taken < capacity);
  RETURN FOUND;
END $$;

-- The limited benefits of the tier that still have a place; a full one is left out of the promise. Locked in id order.
CREATE FUNCTION hold_benefits(p_pledge bigint, p_tier int) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH open AS (
    SELECT b.id FROM benefit b JOIN tier_benefit t ON t.benefit_id = b.id
    WHERE t.tier_id = p_tier AND b.capacity IS NOT NULL ORDER BY b.id FOR UPDATE OF b
  ), held AS (
    UPDATE benefit b SET taken = b.taken + 1 FROM open WHERE b.id = open.id AND b.taken < b.capacity RETURNING b.id
  )
  INSERT INTO pledge_place (pledge_id, benefit_id) SELECT p_pledge, id FROM held;
$$;

CREATE FUNCTION free_places(p_pledge bigint, p_tier int) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE tier SET taken = taken - 1 WHERE id = p_tier;
  -- In id order, as hold_benefits locks them: two sponsorships never wait for each other in a ring.
  PERFORM FROM benefit WHERE id IN (SELECT benefit_id FROM pledge_place WHERE pledge_id = p_pledge) ORDER BY id FOR UPDATE;
  WITH gone AS (DELETE FROM pledge_place WHERE pledge_id = p_pledge RETURNING benefit_id)
  UPDATE benefit b SET taken = b.taken - 1 FROM gone WHERE b.id = gone.benefit_id;
END $$;

-- PostgreSQL lets transactions that NOTIFY commit one at a time, each with its own flush to the disk, and the job queue notifies of every
-- job. A function found before PostgreSQL's own keeps the hot writers out of that line: the worker looks for jobs every second anyway.
CREATE SCHEMA unannounced;
CREATE FUNCTION unannounced.pg_notify(text, text) RETURNS void LANGUAGE sql AS '';

-- A letter about an event, with the job that sends it. Once per event and kind, by constraint.
CREATE FUNCTION post_letter(p_kind text, p_event bigint, p_user uuid) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO letter (kind, event_id, user_id) VALUES (p_kind, p_event, p_user) RETURNING id INTO posted;
  PERFORM graphile_worker.add_job('send-letter', json_build_object('letterId', posted::text), job_key := 'letter:' || posted,
    max_attempts := 14);
END $$;

-- Adds the entries of an event to the ledger. The number of supporters is exact here, not counted later: the standing row
-- of this one person or organisation says whether the pledge is its first counted one, or its last.
CREATE FUNCTION write_entries(p_event bigint, p_pledge pledge, p_booked date, p_entries jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  counted_change int := COALESCE((SELECT sum((e ->> 'pledges')::int) FROM jsonb_array_elements(p_entries) e), 0);
  party_of text := COALESCE('organisation ' || p_pledge.organisation_id, 'person ' || p_pledge.supporter_id);
  counted_now int;
  supporters_change int := 0;
BEGIN
  IF counted_change > 0 THEN
    INSERT INTO supporter_standing AS s (campaign_id, party, counted) VALUES (p_pledge.campaign_id, party_of, counted_change)
    ON CONFLICT (campaign_id, party) DO UPDATE SET counted = s.counted + excluded.counted
    RETURNING s.counted INTO counted_now;
    supporters_change := CASE WHEN counted_now = counted_change THEN 1 ELSE 0 END;
  ELSIF counted_change < 0 THEN
    -- Not an upsert: its row of -1 would break the check before the conflict is seen.
    UPDATE supporter_standing SET counted = counted + counted_change WHERE campaign_id = p_pledge.campaign_id AND party = party_of
    RETURNING counted INTO counted_now;
    supporters_change := CASE WHEN counted_now = 0 THEN -1 ELSE 0 END;
  END IF;
  INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, promised, ended, released,
    settled, excess, hours, pledges, in_review, supporters)
  SELECT p_event, p_pledge.id, p_pledge.campaign_id, p_pledge.kind, p_pledge.programme_id, p_booked, (e.entry ->> 'due')::date,
    (e.entry ->> 'promised')::bigint, (e.entry ->> 'ended')::bigint, (e.entry ->> 'released')::bigint,
    (e.entry ->> 'settled')::bigint, (e.entry ->> 'excess')::bigint, (e.entry ->> 'hours')::int,
    (e.entry ->> 'pledges')::int, (e.entry ->> 'inReview')::int, CASE WHEN e.place = 1 THEN supporters_change ELSE 0 END
  FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS e (entry, place);
END $$;

-- The tier's benefits as they stand now, copied into an accepted sponsorship.
CREATE FUNCTION copy_benefits(p_pledge pledge) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO pledge_benefit (pledge_id, round, position, group_name, name, description, quantity)
  SELECT p_pledge.id, p_pledge.approval_round, row_number() OVER (ORDER BY b.position, b.id), b.group_name, b.name, b.description, t.quantity
  FROM tier_benefit t JOIN benefit b ON b.id = t.benefit_id
  WHERE t.tier_id = p_pledge.tier_id
    AND (b.capacity IS NULL OR EXISTS (SELECT FROM pledge_place p WHERE p.pledge_id = p_pledge.id AND p.benefit_id = b.id));
$$;

-- The organisation a sponsorship comes from: this supporter's own of that name, else a new one, with its contacts.
CREATE FUNCTION keep_organisation(p_user uuid, o jsonb) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept bigint;
BEGIN
  INSERT INTO organisation (legal_name, public_name, website, created_by)
  VALUES (o ->> 'name', o ->> 'name', o ->> 'website', p_user)
  ON CONFLICT (created_by, public_name) DO UPDATE SET website = excluded.website
  RETURNING id INTO kept;
  INSERT INTO organisation_contact (organisation_id, user_id, name, email, is_primary)
  SELECT kept, p.id, o ->> 'contactName', p.email, true FROM person p WHERE p.id = p_user
  ON CONFLICT (organisation_id, email) DO UPDATE SET name = excluded.name;
  -- One contact for bills: the one given last.
  UPDATE organisation_contact SET is_billing = false WHERE organisation_id = kept AND is_billing AND email <> o ->> 'billingEmail';
  INSERT INTO organisation_contact (organisation_id, name, email, is_billing)
  VALUES (kept, o ->> 'contactName', o ->> 'billingEmail', true)
  ON CONFLICT (organisation_id, email) DO UPDATE SET is_billing = true;
  RETURN kept;
END $$;

-- Writes a new pledge: {"kind":"stored"}, {"kind":"no-places"}, or what claim_key says.
CREATE FUNCTION store_pledge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_user uuid := (p ->> 'user')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  p_at timestamptz := (p ->> 'at')::timestamptz;
  level int := (p ->> 'tierId')::int;
  earlier jsonb := claim_key(p_user, p ->> 'key', p_hash, (p ->> 'wait')::boolean);
  made pledge;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  ELSIF level IS NOT NULL AND NOT hold_tier(level) THEN
    RETURN jsonb_build_object('kind', 'no-places');
  END IF;
  INSERT INTO pledge (reference, campaign_id, kind, supporter_id, organisation_id, programme_id, tier_id, membership_class, currency,
    amount, hours_per_month, area, term_from, term_until, term_years, recognition, display_name, show_name, show_amount, message,
    dedication, dedication_name, review, place_held, tier_price, search, created_at, decided_at)
  VALUES (p ->> 'reference', (p ->> 'campaignId')::int, (p ->> 'kind')::pledge_kind, p_user,
    CASE WHEN p -> 'organisation' <> 'null'::jsonb THEN keep_organisation(p_user, p -> 'organisation') END,
    (p ->> 'programmeId')::int, level, p ->> 'membershipClass', p ->> 'currency', (p ->> 'amount')::bigint,
    (p ->> 'hoursPerMonth')::int, p ->> 'area', (p ->> 'termFrom')::date, (p ->> 'termUntil')::date, (p ->> 'termYears')::int,
    p ->> 'recognition', p ->> 'displayName', (p ->> 'showName')::boolean, (p ->> 'showAmount')::boolean, p ->> 'message',
    p ->> 'dedication', p ->> 'dedicationName', (p ->> 'review')::review_state, level IS NOT NULL, (p ->> 'tierPrice')::bigint,
    p ->> 'search', p_at, CASE WHEN p ->> 'review' = 'approved' THEN p_at END)
  RETURNING * INTO made;
  IF level IS NOT NULL THEN
    PERFORM hold_benefits(made.id, level);
  END IF;
  INSERT INTO instalment (pledge_id, seq, due, amount)
  SELECT made.id, (i ->> 'seq')::int, (i ->> 'due')::date, (i ->> 'amount')::bigint FROM jsonb_array_elements(p -> 'instalments') i;
  INSERT INTO pledge_event (pledge_id, version, type, actor_id, data, at)
  VALUES (made.id, 1, p -> 'event' ->> 'type', p_user, COALESCE(p -> 'event' -> 'data', '{}'), p_at)
  RETURNING id INTO event;
  PERFORM write_entries(event, made, (p ->> 'bookedOn')::date, p -> 'entries');
  PERFORM post_letter(kind, event, p_user) FROM jsonb_array_elements_text(p -> 'letters') kind;
  INSERT INTO request_key (user_id, key, hash, answer) VALUES (p_user, p ->> 'key', p_hash, p -> 'answer');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

-- Moves a pledge by one event, if it still stands where the caller saw it: {"kind":"stored"}, {"kind":"no-places"},
-- {"kind":"conflict"} with where it stands now, or what claim_key says.
CREATE FUNCTION write_event(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_to review_state := (p ->> 'to')::review_state;
  earlier jsonb := claim_key(p_actor, p ->> 'key', p_hash, true);
  moved pledge;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  UPDATE pledge SET review = p_to, version = version + 1,
    decided_at = CASE WHEN p_to IN ('approved', 'declined') AND review <> p_to THEN p_at ELSE decided_at END
  WHERE id = (p ->> 'pledgeId')::bigint AND review = (p ->> 'from')::review_state AND version = (p ->> 'version')::int
  RETURNING * INTO moved;
  IF NOT FOUND THEN
    RETURN (SELECT jsonb_build_object('kind', 'conflict', 'review', l.review, 'version', l.version, 'by', COALESCE(a.name, a.email), 'event', e.type)
      FROM pledge l JOIN pledge_event e ON e.pledge_id = l.id AND e.version = l.version LEFT JOIN person a ON a.id = e.actor_id
      WHERE l.id = (p ->> 'pledgeId')::bigint);
  END IF;
  -- After a roll-back the place was given free, so acceptance has to find one again.
  IF p_to = 'approved' AND moved.tier_id IS NOT NULL AND NOT moved.place_held THEN
    IF NOT hold_tier(moved.tier_id) THEN
      RAISE EXCEPTION 'no places left' USING ERRCODE = 'PB001';
    END IF;
    PERFORM hold_benefits(moved.id, moved.tier_id);
    UPDATE pledge SET place_held = true WHERE id = moved.id;
  ELSIF (p ->> 'freePlaces')::boolean AND moved.place_held THEN
    PERFORM free_places(moved.id, moved.tier_id);
    UPDATE pledge SET place_held = false WHERE id = moved.id;
  END IF;
  INSERT INTO pledge_event (pledge_id, version, type, actor_id, reason, data, at)
  VALUES (moved.id, moved.version, p -> 'event' ->> 'type', p_actor, p -> 'event' ->> 'reason', COALESCE(p -> 'event' -> 'data', '{}'), p_at)
  RETURNING id INTO event;
  IF (p ->> 'approval')::boolean THEN
    INSERT INTO pledge_approval (pledge_id, round, reviewer_id) VALUES (moved.id, moved.approval_round, p_actor);
  END IF;
  IF p_to = 'approved' AND (p ->> 'from') <> 'approved' AND moved.tier_id IS NOT NULL THEN
    PERFORM copy_benefits(moved);
  END IF;
  IF (p ->> 'newRound')::boolean THEN
    UPDATE pledge SET approval_round = approval_round + 1 WHERE id = moved.id;
  END IF;
  IF p -> 'payment' <> 'null'::jsonb THEN
    INSERT INTO payment (pledge_id, amount, currency, received_on, note, reverses_id, recorded_by, at)
    VALUES (moved.id, (p -> 'payment' ->> 'amount')::bigint, moved.currency, (p -> 'payment' ->> 'receivedOn')::date,
      p -> 'payment' ->> 'note', (p -> 'payment' ->> 'reverses')::bigint, p_actor, p_at);
  END IF;
  PERFORM write_entries(event, moved, (p ->> 'bookedOn')::date, p -> 'entries');
  PERFORM post_letter(kind, event, moved.supporter_id) FROM jsonb_array_elements_text(p -> 'letters') kind;
  INSERT INTO request_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, p -> 'answer');
  RETURN jsonb_build_object('kind', 'stored');
EXCEPTION
  WHEN SQLSTATE 'PB001' THEN
    RETURN jsonb_build_object('kind', 'no-places');
END $$;

-- Adds the ledger's tail to the kept sums. Folds what lies below every running transaction, so an entry that commits late
-- is never passed over; does nothing while another fold runs. Returns how many rows it folded.
CREATE FUNCTION fold_figures() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  low xid8;
  high xid8 := pg_snapshot_xmin(pg_current_snapshot());
  folded bigint;
BEGIN
  SELECT watermark INTO low FROM figure_fold WHERE id = 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND OR high <= low THEN
    RETURN 0;
  END IF;
  SELECT count(*) INTO folded FROM ledger_entry WHERE xid >= low AND xid < high;
  INSERT INTO figure_sum AS s (campaign_id, dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review)
  SELECT campaign_id, dimension, key, sum(promised), sum(ended), sum(released), sum(settled), sum(excess), sum(hours), sum(pledges),
    sum(supporters), sum(in_review)
  FROM ledger_by_dimension WHERE xid >= low AND xid < high GROUP BY campaign_id, dimension, key
  ON CONFLICT (campaign_id, dimension, key) DO UPDATE SET promised = s.promised + excluded.promised, ended = s.ended + excluded.ended,
    released = s.released + excluded.released, settled = s.settled + excluded.settled, excess = s.excess + excluded.excess,
    hours = s.hours + excluded.hours, pledges = s.pledges + excluded.pledges, supporters = s.supporters + excluded.supporters,
    in_review = s.in_review + excluded.in_review;
  UPDATE figure_fold SET watermark = high, folded_at = now() WHERE id = 1;
  RETURN folded;
END $$;

-- A letter that no pledge event causes (signing in), with its job.
CREATE FUNCTION post_sign_in_letter(p_token uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO letter (kind) VALUES ('sign-in') RETURNING id INTO posted;
  PERFORM graphile_worker.add_job('send-letter', json_build_object('letterId', posted::text, 'tokenId', p_token::text),
    job_key := 'letter:' || posted, max_attempts := 14);
END $$;

REVOKE ALL ON FUNCTION claim_key(uuid, text, bytea, boolean), hold_tier(int), hold_benefits(bigint, int), free_places(bigint, int),
  post_letter(text, bigint, uuid), write_entries(bigint, pledge, date, jsonb), copy_benefits(pledge), keep_organisation(uuid, jsonb),
  store_pledge(jsonb), write_event(jsonb), fold_figures(), post_sign_in_letter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_pledge(jsonb), write_event(jsonb), fold_figures(), post_sign_in_letter(uuid) TO pledgebook_app;
