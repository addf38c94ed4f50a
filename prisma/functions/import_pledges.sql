-- Moves gifts and memberships in, as accepted pledges of their own days, in review by nobody and shown to nobody. {"import", "campaign", "rows": [{"key", "id", "personKey" and "email" with "emailKey"
-- (one may be null), "reference", "kind", "amount", "date", "madeAt", "parts", "everyMonths", "programmeId", "instalments", "entries"; of a membership "class", "from", "until", "hours", "area", and "paid":
-- {"on", "entries"} if it was paid for}]}. No email and no job is queued. Returns what became of each row, in order: "made"; "known" (by an earlier import); "id-repeated"; "no-person"; "forgotten";
-- "reference-taken"; "terms-overlap".
CREATE OR REPLACE FUNCTION import_pledges(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  running data_import;
  r jsonb;
  row_key bytea;
  who person;
  made pledge;
  written bigint;
  earlier bigint;
  outcome text;
  outcomes jsonb := '[]';
BEGIN
  SELECT * INTO STRICT running FROM data_import WHERE id = (p ->> 'import')::bigint AND kind IN ('pledges', 'memberships');
  FOR r IN SELECT * FROM jsonb_array_elements(p -> 'rows') LOOP
    row_key := decode(r ->> 'key', 'hex');
    SELECT import_id INTO earlier FROM imported_row WHERE source = running.source AND kind = running.kind AND key = row_key;
    IF NOT FOUND THEN
      who := imported_person(running.source, r);
    END IF;
    outcome := CASE WHEN earlier = running.id THEN 'id-repeated' WHEN earlier IS NOT NULL THEN 'known' WHEN who.id IS NULL THEN 'no-person'
      WHEN EXISTS (SELECT FROM erasure WHERE person_id = who.id) THEN 'forgotten'
      WHEN EXISTS (SELECT FROM pledge WHERE reference = r ->> 'reference') THEN 'reference-taken'
      WHEN r ->> 'class' IS NOT NULL AND EXISTS (SELECT FROM membership_term t WHERE t.person_id = who.id
        AND daterange(t.first_day, t.last_day, '[]') && daterange((r ->> 'from')::date, (r ->> 'until')::date, '[]')) THEN 'terms-overlap'
      ELSE 'made' END;
    outcomes := outcomes || to_jsonb(outcome);
    CONTINUE WHEN outcome <> 'made';
    INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, membership_class, currency, amount, parts, every_months, hours_per_month, area, term_from, term_until,
      approvals_needed, recognition, display_name, show_name, show_amount, review, search, created_at, decided_at)
    SELECT r ->> 'reference', c.id, (r ->> 'kind')::pledge_kind, who.id, (r ->> 'programmeId')::int, r ->> 'class', c.currency, (r ->> 'amount')::bigint, (r ->> 'parts')::int,
      (r ->> 'everyMonths')::int, (r ->> 'hours')::int, r ->> 'area', (r ->> 'from')::date, (r ->> 'until')::date, 1, 'anonymous', '', false, false, 'approved',
      -- The desk finds it by the number that it had.
      concat_ws(' ', r ->> 'reference', who.name, who.email, running.source, r ->> 'id'), (r ->> 'madeAt')::timestamptz, (r ->> 'madeAt')::timestamptz
    FROM campaign c WHERE c.id = (p ->> 'campaign')::int
    RETURNING * INTO made;
    PERFORM date_instalments(made.id, r -> 'instalments');
    IF made.kind = 'membership' THEN
      INSERT INTO membership_term (pledge_id, person_id, class, first_day, last_day) VALUES (made.id, who.id, made.membership_class, made.term_from, made.term_until);
    END IF;
    written := append_event('pledge', made.id::text, 1, 'imported', 'import', NULL,
      jsonb_build_object('source', running.source, 'on', r ->> 'date', 'amount', made.amount::text, 'currency', made.currency), NULL, running.at);
    PERFORM write_entries(written, made, (r ->> 'date')::date, r -> 'entries');
    IF r -> 'paid' <> 'null'::jsonb THEN
      UPDATE pledge SET version = 2 WHERE id = made.id RETURNING * INTO made;
      written := append_event('pledge', made.id::text, 2, 'payment-recorded', 'import', NULL,
        jsonb_build_object('amount', made.amount::text, 'currency', made.currency, 'receivedOn', r -> 'paid' ->> 'on'), NULL, running.at);
      INSERT INTO payment (pledge_id, event_id, kind, amount, currency, received_on, source, external_id, at)
      VALUES (made.id, written, 'payment', made.amount, made.currency, (r -> 'paid' ->> 'on')::date, 'import-' || running.source, 'membership ' || (r ->> 'id'), running.at);
      PERFORM write_entries(written, made, (r -> 'paid' ->> 'on')::date, r -> 'paid' -> 'entries');
    END IF;
    INSERT INTO imported_row (source, kind, key, external_id, import_id, pledge_id) VALUES (running.source, running.kind, row_key, r ->> 'id', running.id, made.id);
  END LOOP;
  RETURN outcomes;
END $$;

REVOKE ALL ON FUNCTION import_pledges(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION import_pledges(jsonb) TO pledgebook_app;
