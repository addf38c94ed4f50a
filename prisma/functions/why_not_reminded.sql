-- Why a treasurer cannot remind of a pledge on a day; null if they can. The one place of the rule: something of it is past the days of grace, its supporter has not paused
-- reminders, no bank has still to decide about its money, it had no reminder in the last 7 days, and its supporter none on that day about another pledge.
CREATE OR REPLACE FUNCTION why_not_reminded(p_pledge bigint, p_actor uuid, p_on date) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN p.supporter_id = p_actor OR EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = p.organisation_id AND c.user_id = p_actor) THEN 'own-pledge'
    WHEN NOT EXISTS (SELECT FROM overdue_dues(p.id, p_on)) THEN 'not-overdue'
    WHEN EXISTS (SELECT FROM reminder_pause u WHERE u.person_id = p.supporter_id) THEN 'reminders-paused'
    WHEN EXISTS (SELECT FROM payment d WHERE d.pledge_id = p.id AND d.kind = 'dispute'
      AND NOT EXISTS (SELECT FROM dispute_outcome o WHERE o.payment_id = d.id)) THEN 'dispute-open'
    WHEN EXISTS (SELECT FROM method_charge h WHERE h.pledge_id = p.id AND h.outcome IS NULL) THEN 'charge-open'
    WHEN EXISTS (SELECT FROM reminder r JOIN email m ON m.id = r.email_id WHERE r.pledge_id = p.id AND m.state <> 'dropped' AND r.decided_on > p_on - 7) THEN 'reminded-lately'
    WHEN EXISTS (SELECT FROM email m WHERE m.dedup_key = p.supporter_id || ':reminder:' || p_on) THEN 'reminded-today'
  END
  FROM pledge p WHERE p.id = p_pledge;
$$;

REVOKE ALL ON FUNCTION why_not_reminded(bigint, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION why_not_reminded(bigint, uuid, date) TO pledgebook_app;
