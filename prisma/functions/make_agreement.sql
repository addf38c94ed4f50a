-- Makes the agreement on an accepted sponsorship, in the transaction of its acceptance or at the word of staff: what both sides promise, as it is now. Callers hold the
-- pledge's row, and there is no other agreement that counts.
CREATE OR REPLACE FUNCTION make_agreement(p_pledge pledge, p_issuer jsonb, p_actor uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  issuer_hash bytea := sha256(convert_to(p_issuer::text, 'UTF8'));
  made bigint;
BEGIN
  INSERT INTO receipt_issuer (hash, data) VALUES (issuer_hash, p_issuer) ON CONFLICT (hash) DO NOTHING;
  INSERT INTO agreement (pledge_id, issuer_id, made_at, name, address, tax_number, purchase_order, facts)
  SELECT p_pledge.id, i.id, p_at, o.legal_name, NULLIF(o.billing_address, ''), NULLIF(o.tax_number, ''),
    COALESCE(NULLIF(p_pledge.purchase_order, ''), NULLIF(o.purchase_order, '')),
    jsonb_build_object('level', t.name, 'years', p_pledge.term_years, 'from', p_pledge.term_from, 'until', p_pledge.term_until, 'currency', p_pledge.currency,
      'amount', p_pledge.amount::text,
      'addOns', (SELECT COALESCE(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name, 'translations', a.translations, 'price', a.price::text) ORDER BY a.position), '[]')
        FROM pledge_add_on a WHERE a.pledge_id = p_pledge.id),
      'instalments', (SELECT jsonb_agg(jsonb_build_object('due', b.due, 'amount', b.amount::text) ORDER BY b.due) FROM billable(p_pledge.id) b),
      'benefits', (SELECT COALESCE(jsonb_agg(
        jsonb_build_object('slug', f.slug, 'name', f.name, 'translations', f.translations, 'group', f.group_name, 'quantity', f.quantity) ORDER BY f.position), '[]')
        FROM pledge_benefit f WHERE f.pledge_id = p_pledge.id AND f.round = (SELECT max(round) FROM pledge_benefit WHERE pledge_id = p_pledge.id)))
  FROM organisation o, tier t, receipt_issuer i WHERE o.id = p_pledge.organisation_id AND t.id = p_pledge.tier_id AND i.hash = issuer_hash
  RETURNING id INTO made;
  PERFORM append_event('agreement', made::text, 1, 'agreement-made', 'person', p_actor, '{}', NULL, p_at);
END $$;

REVOKE ALL ON FUNCTION make_agreement(pledge, jsonb, uuid, timestamptz) FROM PUBLIC;
