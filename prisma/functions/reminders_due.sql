-- What supporters are to be reminded of on a day: amounts still expected of approved pledges, each with the latest stage that it has reached. The one place of
-- the rule:
--   early    from 14 days before the due date   } not if that day is within 7 days of acceptance, neither once the due date is past,
--   soon     from 3 days before the due date    } and of monthly instalments only the second: one a month is enough
--   due      from 7 days after the due date
--   overdue  from 7 days after the days of grace, for 30 days: a worker that was away for longer, or a first run, does not bring up what is older
-- None of what was due when its pledge was moved in from another system, which has reminded of it. None while a dispute of a payment of the pledge is not decided. A saved method is charged on the due date, so only a yearly charge is announced; what is not charged
-- within a week brings the other stages, unless the charge is not decided. An amount of which a stage is decided gets only later stages. What is still expected is what findPledgeSnapshot says: the last plan, less the ledger of its
-- day. p_since is reminders_since(p_on): as a value of its own, PostgreSQL can estimate how many instalments it leaves. There is no search_path, because then
-- the function is planned as a part of the query that calls it.
CREATE OR REPLACE FUNCTION reminders_due(p_on date, p_since date) RETURNS TABLE (person_id uuid, pledge_id bigint, due date, stage reminder_stage)
LANGUAGE sql STABLE AS $$
  SELECT p.supporter_id, i.pledge_id, i.due, s.stage
  FROM public.instalment i
  JOIN public.pledge p ON p.id = i.pledge_id AND p.review = 'approved'
  JOIN public.campaign c ON c.id = p.campaign_id
  CROSS JOIN LATERAL (SELECT (CASE
    WHEN p_on > i.due + c.grace_days + 37 THEN NULL WHEN p_on >= i.due + c.grace_days + 7 THEN 'overdue' WHEN p_on >= i.due + 7 THEN 'due'
    WHEN p_on > i.due THEN NULL WHEN p_on >= i.due - 3 THEN 'soon' ELSE 'early' END)::public.reminder_stage AS stage) s
  -- A join and not a condition, so that PostgreSQL looks only for what is left after the others.
  CROSS JOIN LATERAL (SELECT COALESCE(sum(e.settled + e.ended + e.released), 0) AS closed FROM public.ledger_entry e
    WHERE e.pledge_id = i.pledge_id AND e.due_on = i.due) l
  WHERE i.due BETWEEN p_since AND p_on + 14
    AND CASE s.stage WHEN 'early' THEN p.every_months <> 1 AND i.due - 14 > (p.decided_at AT TIME ZONE c.time_zone)::date + 7
      WHEN 'soon' THEN i.due - 3 > (p.decided_at AT TIME ZONE c.time_zone)::date + 7 ELSE s.stage IS NOT NULL END
    AND NOT EXISTS (SELECT FROM public.reminder r WHERE r.pledge_id = i.pledge_id AND r.due = i.due AND r.stage >= s.stage)
    AND NOT EXISTS (SELECT FROM public.reminder_pause u WHERE u.person_id = p.supporter_id)
    AND NOT EXISTS (SELECT FROM public.payment d WHERE d.pledge_id = i.pledge_id AND d.kind = 'dispute'
      AND NOT EXISTS (SELECT FROM public.dispute_outcome o WHERE o.payment_id = d.id))
    AND NOT EXISTS (SELECT FROM public.saved_method m WHERE m.pledge_id = i.pledge_id AND m.removed_at IS NULL AND m.refused_on IS NULL
      AND i.due >= (m.saved_at AT TIME ZONE c.time_zone)::date AND p_on < i.due + 7 AND (s.stage <> 'soon' OR p.every_months = 1))
    AND NOT EXISTS (SELECT FROM public.method_charge h WHERE h.pledge_id = i.pledge_id AND h.due = i.due AND (h.outcome IS NULL OR s.stage < 'due'))
    AND NOT EXISTS (SELECT FROM public.imported_row b JOIN public.data_import d ON d.id = b.import_id
      WHERE b.pledge_id = i.pledge_id AND i.due <= (d.at AT TIME ZONE c.time_zone)::date)
    AND NOT EXISTS (SELECT FROM public.instalment n WHERE n.pledge_id = i.pledge_id AND n.plan > i.plan)
    AND i.amount > l.closed
$$;

REVOKE ALL ON FUNCTION reminders_due(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reminders_due(date, date) TO pledgebook_app;
