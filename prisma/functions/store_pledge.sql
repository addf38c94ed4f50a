-- Writes a new pledge: {"kind":"stored"}, {"kind":"no-places"}, or what claim_idempotency_key says.
CREATE OR REPLACE FUNCTION store_pledge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_user uuid := (p ->> 'user')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  p_at timestamptz := (p ->> 'at')::timestamptz;
  level int := (p ->> 'tierId')::int;
  earlier jsonb := claim_idempotency_key(p_user, p ->> 'key', p_hash, (p ->> 'wait')::boolean);
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
  event := append_event('pledge', made.id::text, 1, p -> 'event' ->> 'type', p ->> 'actorKind',
    CASE WHEN p ->> 'actorKind' = 'person' THEN p_user END, p -> 'event' -> 'data', NULL, p_at);
  PERFORM write_entries(event, made, (p ->> 'bookedOn')::date, p -> 'entries');
  PERFORM post_email(kind, event, 'pledge', made.id::text, p_user) FROM jsonb_array_elements_text(p -> 'emails') kind;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_user, p ->> 'key', p_hash, p -> 'answer');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION store_pledge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_pledge(jsonb) TO pledgebook_app;
