-- What an application asks for is kept with it, and an organisation's website on the public pages is what its last approval that stands asked
-- for. Until now a second application changed it before anybody had looked.

-- AlterTable
ALTER TABLE "pledge" ADD COLUMN     "website" TEXT;

-- Each application wrote the website of its organisation, so the last one asked for what stands there. What those before it asked for is not known.
UPDATE pledge p SET website = o.website FROM organisation o
WHERE o.id = p.organisation_id AND p.id = (SELECT max(l.id) FROM pledge l WHERE l.organisation_id = o.id);

-- The website that is shown: the one asked for by the last approval that stands, where one does. It locks the organisation first and looks then,
-- so that two approvals at the same moment cannot miss each other.
CREATE FUNCTION show_website(p_organisation bigint) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM organisation WHERE id = p_organisation FOR NO KEY UPDATE;
  UPDATE organisation o SET website = last.website
  FROM (SELECT l.website FROM pledge l JOIN pledge_event e ON e.pledge_id = l.id AND e.type = 'approved'
    WHERE l.organisation_id = p_organisation AND l.review = 'approved' AND l.website IS NOT NULL ORDER BY e.id DESC LIMIT 1) last
  WHERE o.id = p_organisation AND o.website <> last.website;
END $$;

REVOKE ALL ON FUNCTION show_website(bigint) FROM PUBLIC;

-- The organisation a sponsorship comes from: this supporter's own of that name, else a new one, with its contacts. Of one that is there the
-- website stays as it is, until an application is approved.
CREATE OR REPLACE FUNCTION keep_organisation(p_user uuid, o jsonb) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept bigint;
BEGIN
  INSERT INTO organisation (legal_name, public_name, website, created_by)
  VALUES (o ->> 'name', o ->> 'name', o ->> 'website', p_user)
  ON CONFLICT (created_by, public_name) DO NOTHING;
  -- A statement of its own: it sees the one that somebody else has just written, too.
  SELECT id INTO STRICT kept FROM organisation WHERE created_by = p_user AND public_name = o ->> 'name';
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
CREATE OR REPLACE FUNCTION store_pledge(p jsonb) RETURNS jsonb
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
    dedication, dedication_name, review, place_held, tier_price, website, search, created_at, decided_at)
  VALUES (p ->> 'reference', (p ->> 'campaignId')::int, (p ->> 'kind')::pledge_kind, p_user,
    CASE WHEN p -> 'organisation' <> 'null'::jsonb THEN keep_organisation(p_user, p -> 'organisation') END,
    (p ->> 'programmeId')::int, level, p ->> 'membershipClass', p ->> 'currency', (p ->> 'amount')::bigint,
    (p ->> 'hoursPerMonth')::int, p ->> 'area', (p ->> 'termFrom')::date, (p ->> 'termUntil')::date, (p ->> 'termYears')::int,
    p ->> 'recognition', p ->> 'displayName', (p ->> 'showName')::boolean, (p ->> 'showAmount')::boolean, p ->> 'message',
    p ->> 'dedication', p ->> 'dedicationName', (p ->> 'review')::review_state, level IS NOT NULL, (p ->> 'tierPrice')::bigint,
    p -> 'organisation' ->> 'website', p ->> 'search', p_at, CASE WHEN p ->> 'review' = 'approved' THEN p_at END)
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
CREATE OR REPLACE FUNCTION write_event(p jsonb) RETURNS jsonb
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
  UPDATE pledge SET review = p_to, version = version + 1, show_message = COALESCE((p ->> 'showMessage')::boolean, show_message),
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
  IF moved.organisation_id IS NOT NULL AND (p_to = 'approved') <> (p ->> 'from' = 'approved') THEN
    PERFORM show_website(moved.organisation_id);
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
