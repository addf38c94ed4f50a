-- Writes a new pledge. Returns {"kind":"stored"}, {"kind":"no-places"} with the first full year, {"kind":"add-on-full"} with the add-on, {"kind":"over-policy-limit"} with
-- what policy has accepted already, {"kind":"renewed-already"}, {"kind":"account-changed"} if the person was merged or forgotten meanwhile, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION store_pledge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_user uuid := (p ->> 'user')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  p_at timestamptz := (p ->> 'at')::timestamptz;
  level int := (p ->> 'tierId')::int;
  -- The calendar years of a sponsorship start with the year of its submission; those of a renewal follow the ones before.
  first_year int := extract(year FROM (p ->> 'bookedOn')::date);
  renewed pledge;
  years int := (p ->> 'termYears')::int;
  no_place jsonb;
  accepted numeric;
  earlier jsonb := claim_idempotency_key(p_user, p ->> 'key', p_hash, (p ->> 'wait')::boolean);
  made pledge;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  IF p -> 'organisation' <> 'null'::jsonb THEN
    PERFORM lock_organisations(false);
  END IF;
  IF level IS NOT NULL THEN
    -- Before its places, as an approval locks them.
    SELECT * INTO renewed FROM pledge WHERE id = (p ->> 'renews')::bigint FOR UPDATE;
    IF FOUND AND NOT (is_last_sponsorship(renewed.id) AND can_manage_contacts(p_user, renewed.organisation_id)) THEN
      RETURN jsonb_build_object('kind', 'renewed-already');
    END IF;
    first_year := GREATEST(first_year, renewed.first_year + renewed.term_years);
    no_place := take_level(level, ARRAY(SELECT a ->> 'slug' FROM jsonb_array_elements(p -> 'addOns') a), first_year, years, p_user, p_at, renewed.id);
    IF no_place IS NOT NULL THEN
      RETURN no_place;
    END IF;
  END IF;
  IF p ->> 'kind' <> 'sponsorship' THEN
    PERFORM lock_person(p_user);
  END IF;
  IF EXISTS (SELECT FROM erasure WHERE person_id = p_user) THEN
    RETURN jsonb_build_object('kind', 'account-changed');
  END IF;
  -- Under the lock, so that two tabs renew once.
  IF level IS NULL AND p ->> 'renews' IS NOT NULL AND NOT is_last_membership((p ->> 'renews')::bigint) THEN
    RETURN jsonb_build_object('kind', 'renewed-already');
  END IF;
  -- Pledges of no money are within every limit.
  IF p -> 'policy' <> 'null'::jsonb AND (p -> 'policy' ->> 'amount')::bigint > 0 THEN
    accepted := accepted_by_policy(p_user, (p ->> 'campaignId')::int, (p -> 'policy' ->> 'since')::timestamptz);
    IF accepted + (p -> 'policy' ->> 'amount')::bigint > (p -> 'policy' ->> 'limit')::bigint THEN
      RETURN jsonb_build_object('kind', 'over-policy-limit', 'accepted', accepted::text);
    END IF;
  END IF;
  INSERT INTO pledge (reference, campaign_id, kind, supporter_id, organisation_id, programme_id, tier_id, membership_class, currency,
    amount, parts, every_months, repeat, repeats_from, hours_per_month, area, term_years, first_year, renews_id, show_logo, in_report, at_events, approvals_needed, recognition, display_name, show_name, show_amount, name_look, message,
    dedication, dedication_name, dedication_consent, review, tier_price, website, purchase_order, search, created_at, decided_at)
  VALUES (p ->> 'reference', (p ->> 'campaignId')::int, (p ->> 'kind')::pledge_kind, p_user,
    CASE WHEN renewed.id IS NOT NULL THEN renewed.organisation_id WHEN p -> 'organisation' <> 'null'::jsonb THEN keep_organisation(p_user, p -> 'organisation', p_at) END,
    (p ->> 'programmeId')::int, level, p ->> 'membershipClass', p ->> 'currency', (p ->> 'amount')::bigint,
    (p ->> 'parts')::int, (p ->> 'everyMonths')::int, COALESCE(p ->> 'repeat', 'once'),
    CASE WHEN p ->> 'repeat' <> 'once' THEN (p -> 'instalments' -> 0 ->> 'due')::date END, (p ->> 'hoursPerMonth')::int, p ->> 'area', years, CASE WHEN level IS NOT NULL THEN first_year END,
    (p ->> 'renews')::bigint, COALESCE((p ->> 'showLogo')::boolean, false), COALESCE((p ->> 'inReport')::boolean, false), COALESCE((p ->> 'atEvents')::boolean, false), (p ->> 'approvalsNeeded')::int,
    p ->> 'recognition', p ->> 'displayName', (p ->> 'showName')::boolean, (p ->> 'showAmount')::boolean,
    -- A name that was passed before does not wait again.
    CASE WHEN p ->> 'displayName' <> '' AND EXISTS (SELECT FROM pledge WHERE supporter_id = p_user AND kind <> 'sponsorship'
      AND display_name = p ->> 'displayName' AND name_look IN ('shown', 'earlier')) THEN 'shown' ELSE 'waiting' END,
    p ->> 'message',
    p ->> 'dedication', p ->> 'dedicationName', p ->> 'dedication' <> 'none', (p ->> 'review')::review_state, (p ->> 'tierPrice')::bigint,
    p -> 'organisation' ->> 'website', COALESCE(p -> 'organisation' ->> 'purchaseOrder', ''), p ->> 'search', p_at, CASE WHEN p ->> 'review' = 'approved' THEN p_at END)
  RETURNING * INTO made;
  IF level IS NOT NULL THEN
    INSERT INTO pledge_add_on (pledge_id, slug, position, name, price, translations)
    SELECT made.id, a ->> 'slug', at, a ->> 'name', (a ->> 'price')::bigint,
      COALESCE((SELECT b.translations FROM tier t JOIN benefit b ON b.catalogue_id = t.catalogue_id WHERE t.id = level AND b.slug = a ->> 'slug'), '{}')
    FROM jsonb_array_elements(p -> 'addOns') WITH ORDINALITY each (a, at);
    PERFORM hold_places(made.id, level, first_year, years, p_at, renewed.id);
    PERFORM settle_own_waiting((SELECT slug FROM tier WHERE id = level), made, p_at);
  END IF;
  IF p -> 'card' ->> 'email' IS NOT NULL THEN
    INSERT INTO dedication_card (pledge_id, email, name, giver, text, created_at)
    VALUES (made.id, p -> 'card' ->> 'email', p -> 'card' ->> 'name', p -> 'card' ->> 'giver', p -> 'card' ->> 'text', p_at);
    -- From now on the card is the only place of that address: the draft it came from may live longer.
    UPDATE pledge_draft SET answers = answers - '{cardTo,cardName,cardText}'::text[] WHERE p ->> 'key' = 'draft ' || id AND user_id = p_user;
  END IF;
  PERFORM date_instalments(made.id, p -> 'instalments');
  event := append_event('pledge', made.id::text, 1, p -> 'event' ->> 'type', p ->> 'actorKind',
    CASE WHEN p ->> 'actorKind' = 'person' THEN p_user END, p -> 'event' -> 'data', NULL, p_at);
  PERFORM write_entries(event, made, (p ->> 'bookedOn')::date, p -> 'entries');
  IF made.kind = 'membership' THEN
    PERFORM keep_membership(made, (p ->> 'bookedOn')::date);
  END IF;
  PERFORM post_email(kind, event, 'pledge', made.id::text, p_user) FROM jsonb_array_elements_text(p -> 'emails') kind;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_user, p ->> 'key', p_hash, p -> 'answer');
  RETURN jsonb_build_object('kind', 'stored');
EXCEPTION
  WHEN SQLSTATE 'PB008' THEN
    RETURN jsonb_build_object('kind', 'account-changed');
END $$;

REVOKE ALL ON FUNCTION store_pledge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_pledge(jsonb) TO pledgebook_app;
