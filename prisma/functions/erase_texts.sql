-- Removes what a person typed and what names or reaches them, from every table but theirs. A new column with such a text belongs here: server/privacy/forget-person.test.ts
-- looks through all of them.
CREATE OR REPLACE FUNCTION erase_texts(p_known person) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  pseudonym text := 'forgotten ' || left(p_known.id::text, 4);
BEGIN
  -- The reasons, questions, answers and notes of their own pledges. Of an organisation's, only what they wrote: it goes on without them.
  PERFORM erase_private(array_agg(e.id)) FROM pledge l JOIN event e ON e.stream = 'pledge' AND e.stream_id = l.id::text
  WHERE l.supporter_id = p_known.id AND e.commitment IS NOT NULL AND (l.organisation_id IS NULL OR e.actor_id = p_known.id);
  -- What staff noted about their pledges.
  PERFORM erase_private(array_agg(e.id)) FROM pledge l JOIN event e ON e.stream IN ('note', 'tag') AND e.stream_id = l.id::text WHERE l.supporter_id = p_known.id AND e.commitment IS NOT NULL;
  -- The tags that staff gave them.
  PERFORM end_tag(x.pledge_id, x.tag_id, 'system', NULL, now()) FROM (
    SELECT x.* FROM pledge_tag x JOIN pledge l ON l.id = x.pledge_id WHERE l.supporter_id = p_known.id ORDER BY 1, 2) x;
  PERFORM erase_private(array_agg(e.id)) FROM event e WHERE e.stream = 'person' AND e.stream_id = p_known.id::text AND e.commitment IS NOT NULL;
  -- What was noted of money while it had no pledge yet, or had none again.
  PERFORM erase_private(array_agg(e.id)) FROM (
    WITH RECURSIVE chain AS (
      SELECT m.id, m.event_id, m.moved_from FROM payment m JOIN pledge l ON l.id = m.pledge_id WHERE l.supporter_id = p_known.id AND l.organisation_id IS NULL
      UNION SELECT f.id, f.event_id, f.moved_from FROM payment f JOIN chain c ON f.id = c.moved_from OR f.moved_from = c.id
    ) SELECT event_id FROM chain) c JOIN event e ON e.id = c.event_id
  WHERE e.stream = 'payment' AND e.commitment IS NOT NULL;
  -- What staff wrote to sponsors, what contacts sent for the public about their organisation, and purchase orders: their own texts. Of sponsors, also the texts that name this person.
  PERFORM erase_private(array_agg(e.id)) FROM event e JOIN event_private t ON t.event_id = e.id
  WHERE (e.stream IN ('benefit', 'organisation') OR e.type = 'purchase-order-changed') AND t.erased_at IS NULL
    AND ((e.stream = 'benefit' OR e.type IN ('organisation-details-sent', 'purchase-order-changed')) AND e.actor_id = p_known.id
    OR e.data ->> 'sentBy' = p_known.id::text OR position(lower(p_known.email) IN lower(t.data::text)) > 0
    OR p_known.name LIKE '% %' AND position(lower(p_known.name) IN lower(t.data::text)) > 0);
  -- Only a text that was shown belongs to the organisation. Their own goes also while it waits: a decision would copy it into an event that nothing erases later. One of another
  -- person that names them goes once it was refused.
  DELETE FROM organisation_details d WHERE sent_by = p_known.id OR state = 'refused' AND (position(lower(p_known.email) IN lower(d::text)) > 0
    OR p_known.name LIKE '% %' AND position(lower(p_known.name) IN lower(d::text)) > 0);
  UPDATE pledge l SET message = '', show_message = false, message_consent = false, dedication = 'none', dedication_name = '', dedication_consent = false,
    display_name = CASE WHEN organisation_id IS NULL THEN '' ELSE display_name END,
    recognition = CASE WHEN organisation_id IS NULL THEN 'anonymous' ELSE recognition END,
    show_name = show_name AND organisation_id IS NOT NULL, show_amount = show_amount AND organisation_id IS NOT NULL,
    in_report = in_report AND organisation_id IS NOT NULL, at_events = at_events AND organisation_id IS NOT NULL,
    search = concat_ws(' ', reference, pseudonym, (SELECT public_name FROM organisation WHERE id = l.organisation_id))
  WHERE supporter_id = p_known.id;
  PERFORM settle_card(c.pledge_id, 'dropped', now()) FROM dedication_card c JOIN pledge l ON l.id = c.pledge_id
  WHERE c.state IN ('waiting', 'passed') AND (l.supporter_id = p_known.id OR c.email = p_known.email);
  PERFORM hand_over_pledges(organisation_id, p_known.id) FROM organisation_contact WHERE user_id = p_known.id AND organisation_id IS NOT NULL;
  PERFORM hand_over_waiting(organisation_id, p_known.id) FROM organisation_contact WHERE user_id = p_known.id AND organisation_id IS NOT NULL;
  PERFORM close_waiting(id, 'left', 'waiting-left', NULL, '{}', now()) FROM waiting_entry WHERE person_id = p_known.id AND state IN ('waiting', 'offered');
  UPDATE waiting_entry SET answers = NULL, draft_id = NULL WHERE person_id = p_known.id;
  -- An organisation's billing contact was named after who applied.
  WITH gone AS (
    DELETE FROM organisation_contact WHERE user_id = p_known.id OR email = p_known.email RETURNING organisation_id, name
  )
  UPDATE organisation_contact c SET name = '' FROM gone g WHERE c.organisation_id = g.organisation_id AND c.name = g.name AND c.user_id IS NULL AND c.email <> p_known.email;
  UPDATE organisation SET billing_email = '' WHERE billing_email = p_known.email;
  -- What a bank passed on with money for their pledges, or that names them.
  UPDATE bank_row r SET payer = '', text = '' WHERE (r.payer <> '' OR r.text <> '') AND (
    r.payment_id IN (SELECT m.id FROM payment m JOIN pledge l ON l.id = m.pledge_id WHERE l.supporter_id = p_known.id AND l.organisation_id IS NULL)
    OR r.pledge_id IN (SELECT id FROM pledge WHERE supporter_id = p_known.id AND organisation_id IS NULL)
    OR p_known.name LIKE '% %' AND position(lower(p_known.name) IN lower(r.payer || ' ' || r.text)) > 0
    OR position(lower(p_known.email) IN lower(r.payer || ' ' || r.text)) > 0);
  -- What another system called their pledges. That they came from there stays, as a hash: another import must not bring them again.
  UPDATE imported_row SET external_id = NULL WHERE external_id IS NOT NULL
    AND pledge_id IN (SELECT id FROM pledge WHERE supporter_id = p_known.id AND organisation_id IS NULL);
  DELETE FROM pledge_draft WHERE user_id = p_known.id;
  DELETE FROM verification_token WHERE identifier = p_known.email;
  DELETE FROM session WHERE user_id = p_known.id;
  DELETE FROM account WHERE user_id = p_known.id;
  DELETE FROM record_opening WHERE person_id = p_known.id;
  DELETE FROM saved_view WHERE person_id = p_known.id;
  DELETE FROM factor_setup WHERE person_id = p_known.id;
  DELETE FROM passkey_challenge WHERE person_id = p_known.id;
  DELETE FROM idempotency_key WHERE user_id = p_known.id;
  DELETE FROM demo_email WHERE recipient = p_known.email OR email_id IN (SELECT id FROM email WHERE recipient_id = p_known.id
    UNION SELECT m.id FROM pledge l JOIN email m ON m.dedup_key = 'card:' || l.id WHERE l.supporter_id = p_known.id);
  UPDATE email SET recipient_id = NULL, state = CASE WHEN state = 'sent' THEN state ELSE 'dropped' END,
    last_error = CASE WHEN state = 'sent' THEN NULL ELSE 'its supporter was forgotten' END WHERE recipient_id = p_known.id;
  -- A mail server may have named the address in its answer about a sign-in link, whose email has no recipient.
  UPDATE email SET last_error = NULL WHERE state IN ('failed', 'waiting') AND position(p_known.email IN lower(last_error)) > 0;
END $$;

REVOKE ALL ON FUNCTION erase_texts(person) FROM PUBLIC;
