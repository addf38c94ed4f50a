-- Writes dated instalments as the pledge's next plan: of an acceptance, a change of the open part, or a refund.
CREATE OR REPLACE FUNCTION date_instalments(p_pledge bigint, p_instalments jsonb) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO instalment (pledge_id, plan, seq, due, amount)
  SELECT p_pledge, 1 + COALESCE((SELECT max(plan) FROM instalment WHERE pledge_id = p_pledge), 0), (i ->> 'seq')::int, (i ->> 'due')::date,
    (i ->> 'amount')::bigint
  FROM jsonb_array_elements(p_instalments) i;
$$;

REVOKE ALL ON FUNCTION date_instalments(bigint, jsonb) FROM PUBLIC;
