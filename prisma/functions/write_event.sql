-- Writes one event of a pledge, if the pledge still has the state and version that the caller saw. A payment provider or an import acts without a person (`actor` null) and
-- without a key: the ids of its payments are unique. Returns {"kind":"stored"},
-- {"kind":"organisation-undecided"}, {"kind":"not-undoable"} if a decision cannot be undone any more, {"kind":"places-gone"} if a reversed refund or an undone
-- decline cannot give its sponsorship the places back, {"kind":"money-gone"} if the money without a pledge that it gives to the pledge has changed,
-- {"kind":"charge-open"} if a charge began since the treasurer saw what is released, {"kind":"conflict"} with the current state, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION write_event(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_to review_state := (p ->> 'to')::review_state;
  earlier jsonb := CASE WHEN p_actor IS NOT NULL THEN claim_idempotency_key(p_actor, p ->> 'key', p_hash, true) END;
  -- An approval is a look at the name too.
  look text := COALESCE(p ->> 'nameLook', CASE WHEN p_to = 'approved' AND p ->> 'from' <> 'approved' THEN 'shown' END);
  alone boolean := lock_pledge_organisation((p ->> 'pledgeId')::bigint, (p ->> 'approval')::boolean);
  -- A decision that can be undone until then: what others get because of it waits for that time.
  p_final timestamptz := (p ->> 'finalFrom')::timestamptz;
  facts_to_undo jsonb;
  moved pledge;
  paid payment;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  IF look IS NOT NULL THEN
    PERFORM lock_person((SELECT supporter_id FROM pledge WHERE id = (p ->> 'pledgeId')::bigint));
  END IF;
  IF p_final IS NOT NULL THEN
    facts_to_undo := undo_facts((p ->> 'pledgeId')::bigint, look, (p ->> 'freePlaces')::boolean);
  END IF;
  UPDATE pledge SET review = p_to, version = version + 1, show_message = COALESCE((p ->> 'showMessage')::boolean, show_message),
    message_looked = message_looked OR (p ->> 'showMessage') IS NOT NULL,
    -- A name that was hidden stays hidden until somebody decides to show it.
    name_look = CASE WHEN (p ->> 'nameLook') IS NOT NULL OR look IS NOT NULL AND name_look = 'waiting' AND display_name <> '' THEN look ELSE name_look END,
    -- Acceptance sets a sponsorship's term, a roll-back clears it.
    term_from = CASE WHEN kind = 'sponsorship' AND review <> p_to THEN (p -> 'term' ->> 'from')::date ELSE term_from END,
    term_until = CASE WHEN kind = 'sponsorship' AND review <> p_to THEN (p -> 'term' ->> 'until')::date
      ELSE LEAST(term_until, (p -> 'earlyEnd' ->> 'until')::date) END,
    parts = COALESCE((p -> 'plan' ->> 'parts')::int, parts), every_months = COALESCE((p -> 'plan' ->> 'everyMonths')::int, every_months),
    -- What a recurring gift promises, as its acceptance or a roll-back sets it.
    amount = COALESCE((p ->> 'amount')::bigint, amount),
    repeats_from = CASE WHEN review = p_to THEN repeats_from WHEN repeat <> 'once' AND p_to = 'approved' THEN (p -> 'instalments' -> 0 ->> 'due')::date END,
    decided_at = CASE WHEN p_to IN ('approved', 'declined') AND review <> p_to THEN p_at ELSE decided_at END
  WHERE id = (p ->> 'pledgeId')::bigint AND review = (p ->> 'from')::review_state AND version = (p ->> 'version')::int
  RETURNING * INTO moved;
  IF NOT FOUND THEN
    RETURN (SELECT jsonb_build_object('kind', 'conflict', 'review', l.review, 'version', l.version, 'by', COALESCE(a.name, a.email), 'event', e.type)
      FROM pledge l JOIN event e ON e.stream = 'pledge' AND e.stream_id = l.id::text AND e.version = l.version LEFT JOIN person a ON a.id = e.actor_id
      WHERE l.id = (p ->> 'pledgeId')::bigint);
  END IF;
  IF p -> 'event' ->> 'type' = 'released' AND EXISTS (SELECT FROM method_charge h WHERE h.pledge_id = moved.id AND h.outcome IS NULL) THEN
    RAISE EXCEPTION 'a charge is open' USING ERRCODE = 'PB009';
  END IF;
  IF look IS NOT NULL AND moved.name_look = look AND moved.kind <> 'sponsorship' AND moved.display_name <> '' THEN
    PERFORM settle_name(moved, p_actor, p -> 'event' ->> 'reason', p_at);
  END IF;
  IF (p ->> 'approval')::boolean AND moved.organisation_id IS NOT NULL THEN
    PERFORM settle_organisation(moved.organisation_id, alone, p_to = 'approved', p_actor, p_at);
  END IF;
  IF (p ->> 'freePlaces')::boolean AND moved.tier_id IS NOT NULL THEN
    PERFORM free_places(moved.id, 0, NULL, p_final);
  END IF;
  IF p -> 'consent' ->> 'about' IS NOT NULL THEN
    PERFORM set_consent(moved.id, p -> 'consent');
  END IF;
  IF p -> 'earlyEnd' ->> 'freeFrom' IS NOT NULL THEN
    PERFORM free_places(moved.id, (p -> 'earlyEnd' ->> 'freeFrom')::int);
  END IF;
  IF p -> 'restore' ->> 'until' IS NOT NULL AND NOT restore_sponsorship(moved, p -> 'restore', p_at) AND p_actor IS NOT NULL THEN
    RAISE EXCEPTION 'no places' USING ERRCODE = 'PB003';
  END IF;
  event := append_event('pledge', moved.id::text, moved.version, p -> 'event' ->> 'type',
    CASE WHEN p_actor IS NOT NULL THEN 'person' WHEN p -> 'payment' ->> 'source' = 'bank' OR p -> 'payment' ->> 'source' LIKE 'import-%' THEN 'import' ELSE 'provider' END, p_actor,
    CASE WHEN p_final IS NULL THEN p -> 'event' -> 'data' ELSE (p -> 'event' -> 'data') || facts_to_undo END,
    jsonb_strip_nulls(jsonb_build_object('reason', p -> 'event' ->> 'reason', 'note', NULLIF(p -> 'payment' ->> 'note', ''))), p_at);
  IF (p ->> 'approval')::boolean THEN
    INSERT INTO pledge_approval (pledge_id, round, reviewer_id) VALUES (moved.id, moved.approval_round, p_actor);
  END IF;
  IF p ->> 'undoes' IS NOT NULL THEN
    moved := undo_decision(moved, p_actor, p_at);
  ELSE
    PERFORM release_emails(moved.id, moved.version - 1);
  END IF;
  PERFORM date_instalments(moved.id, p -> 'instalments');
  IF p_to = 'approved' AND (p ->> 'from') <> 'approved' AND moved.tier_id IS NOT NULL THEN
    PERFORM copy_benefits(moved);
  END IF;
  IF moved.organisation_id IS NOT NULL AND (p_to = 'approved') <> (p ->> 'from' = 'approved') THEN
    PERFORM show_website(moved.organisation_id);
  END IF;
  IF (p ->> 'newRound')::boolean THEN
    UPDATE pledge SET approval_round = approval_round + 1 WHERE id = moved.id;
  END IF;
  IF p -> 'payment' ->> 'movedFrom' IS NOT NULL THEN
    PERFORM lock_unmatched((p -> 'payment' ->> 'movedFrom')::bigint);
  END IF;
  IF p -> 'payment' <> 'null'::jsonb THEN
    INSERT INTO payment (pledge_id, event_id, kind, amount, currency, received_on, reverses_id, moved_from, recorded_by, source, external_id, early, at)
    VALUES (moved.id, event, p -> 'payment' ->> 'kind', (p -> 'payment' ->> 'amount')::bigint, moved.currency, (p -> 'payment' ->> 'receivedOn')::date,
      (p -> 'payment' ->> 'reverses')::bigint, (p -> 'payment' ->> 'movedFrom')::bigint, p_actor, COALESCE(p -> 'payment' ->> 'source', 'staff'),
      p -> 'payment' ->> 'externalId', moved.review <> 'approved', p_at)
    RETURNING * INTO paid;
    IF paid.moved_from IS NOT NULL THEN
      PERFORM move_unmatched(paid);
    ELSIF paid.kind = 'reversal' AND p_actor IS NOT NULL THEN
      PERFORM return_unmatched(paid);
    END IF;
  END IF;
  IF p -> 'dispute' ->> 'outcome' IS NOT NULL THEN
    INSERT INTO dispute_outcome (payment_id, outcome, event_id) VALUES ((p -> 'dispute' ->> 'payment')::bigint, p -> 'dispute' ->> 'outcome', event);
  END IF;
  -- The entries carry the programme of the pledge: it leaves the one before it joins the other.
  IF p -> 'programme' ->> 'id' IS NOT NULL THEN
    PERFORM write_entries(event, moved, (p ->> 'bookedOn')::date, p -> 'programme' -> 'leave');
    UPDATE pledge SET programme_id = (p -> 'programme' ->> 'id')::int WHERE id = moved.id RETURNING * INTO moved;
  END IF;
  PERFORM write_entries(event, moved, (p ->> 'bookedOn')::date, p -> 'entries');
  IF moved.kind = 'membership' THEN
    PERFORM keep_membership(moved, COALESCE(
      -- The money of a refund that was reversed has been here since it first arrived.
      (SELECT o.received_on FROM payment r JOIN payment o ON o.id = r.reverses_id WHERE r.id = (p -> 'payment' ->> 'reverses')::bigint AND r.kind = 'refund'),
      (p -> 'payment' ->> 'receivedOn')::date, (p ->> 'bookedOn')::date));
  END IF;
  IF moved.kind = 'sponsorship' AND jsonb_array_length(p -> 'entries') > 0 THEN
    PERFORM settle_invoices(moved, p_actor, (p ->> 'bookedOn')::date, p_at);
    PERFORM settle_agreement(moved, p_actor, p_at);
    IF p -> 'agreement' ->> 'issuer' IS NOT NULL THEN
      PERFORM make_agreement(moved, p -> 'agreement' -> 'issuer', p_actor, p_at);
    END IF;
  END IF;
  PERFORM move_card(p, moved, event);
  PERFORM post_to_contacts(kind, event, 'pledge', moved.id::text, moved.supporter_id,
    -- A question and a decision concern everybody who may see the application.
    CASE WHEN kind IN ('info-requested', 'pledge-approved', 'pledge-declined', 'pledge-rolled-back', 'pledge-released') THEN moved.organisation_id END)
  FROM jsonb_array_elements_text(p -> 'emails') kind;
  IF p_final IS NOT NULL THEN
    PERFORM delay_emails(event, p_final);
  END IF;
  IF p_actor IS NOT NULL THEN
    INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, p -> 'answer');
  END IF;
  RETURN jsonb_build_object('kind', 'stored');
EXCEPTION
  WHEN SQLSTATE 'PB002' THEN
    RETURN jsonb_build_object('kind', 'organisation-undecided');
  WHEN SQLSTATE 'PB003' THEN
    RETURN jsonb_build_object('kind', 'places-gone');
  WHEN SQLSTATE 'PB006' THEN
    RETURN jsonb_build_object('kind', 'not-undoable');
  WHEN SQLSTATE 'PB007' THEN
    RETURN jsonb_build_object('kind', 'money-gone');
  WHEN SQLSTATE 'PB009' THEN
    RETURN jsonb_build_object('kind', 'charge-open');
END $$;

REVOKE ALL ON FUNCTION write_event(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION write_event(jsonb) TO pledgebook_app;
