-- The due dates of a pledge's plan that its supporter does not pay themselves, as of a day: a saved method is charged for them, or a bank has not decided about a charge.
-- What is charged, the page, list, calendar, documents and emails ask this function; only reminders_due has the same days once more, because it is planned as a part of
-- the query that calls it. A date is charged once (charge-saved-methods.ts): from when the method was saved, until six days after the due date, unless the method was
-- refused or removed, or a payment was taken back through a bank.
CREATE OR REPLACE FUNCTION charged_dues(p_pledge bigint, p_on date) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(array_agg(i.due::text ORDER BY i.due), '{}')
  FROM instalment i
  JOIN pledge p ON p.id = i.pledge_id AND p.review = 'approved'
  JOIN campaign c ON c.id = p.campaign_id
  LEFT JOIN method_charge h ON h.pledge_id = i.pledge_id AND h.due = i.due
  LEFT JOIN saved_method m ON m.pledge_id = i.pledge_id AND m.removed_at IS NULL AND m.refused_on IS NULL AND NOT has_repeat_ended(p.id)
    AND NOT EXISTS (SELECT FROM payment d LEFT JOIN dispute_outcome o ON o.payment_id = d.id
      WHERE d.pledge_id = i.pledge_id AND d.kind = 'dispute' AND o.outcome IS DISTINCT FROM 'won')
  WHERE i.pledge_id = p_pledge AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p_pledge)
    AND CASE WHEN h.pledge_id IS NOT NULL THEN h.outcome IS NULL
      ELSE m.pledge_id IS NOT NULL AND i.due >= (m.saved_at AT TIME ZONE c.time_zone)::date AND p_on <= i.due + 6 END
$$;

REVOKE ALL ON FUNCTION charged_dues(bigint, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION charged_dues(bigint, date) TO pledgebook_app;
