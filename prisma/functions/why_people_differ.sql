-- Why the record of one person cannot be merged into that of another: no row if it can. A preview asks it too.
CREATE OR REPLACE FUNCTION why_people_differ(p_from uuid, p_into uuid) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT code FROM (VALUES
    (1, 'same-person', p_from = p_into),
    (2, 'merged-already', EXISTS (SELECT FROM person WHERE id IN (p_from, p_into) AND merged_into IS NOT NULL)),
    (3, 'forgotten', EXISTS (SELECT FROM erasure WHERE person_id IN (p_from, p_into))),
    -- A role would go on without anybody having given it to this record.
    (4, 'has-role', EXISTS (SELECT FROM staff_role WHERE user_id = p_from)),
    -- Their login would open an account of staff, which it never had.
    (5, 'login-opens-role', EXISTS (SELECT FROM account WHERE user_id = p_from) AND EXISTS (SELECT FROM staff_role WHERE user_id = p_into)),
    (6, 'address-changing', EXISTS (SELECT FROM address_change WHERE person_id IN (p_from, p_into))
      OR EXISTS (SELECT FROM email_change WHERE person_id IN (p_from, p_into) AND expires > now())),
    (7, 'terms-overlap', EXISTS (SELECT FROM membership_term a JOIN membership_term b
      ON daterange(a.first_day, a.last_day, '[]') && daterange(b.first_day, b.last_day, '[]')
      -- A fellowship lies beside years.
      AND (a.class = 'fellow') = (b.class = 'fellow') WHERE a.person_id = p_from AND b.person_id = p_into)),
    (8, 'waits-twice', EXISTS (SELECT FROM waiting_entry a JOIN waiting_entry b ON b.slug = a.slug AND b.kind = 'tier' AND b.state IN ('waiting', 'offered')
      WHERE a.person_id = p_from AND b.person_id = p_into AND a.kind = 'tier' AND a.state IN ('waiting', 'offered'))),
    -- Nobody decides about their own pledge.
    (9, 'decided-for-other', EXISTS (SELECT FROM pledge l JOIN event e ON e.stream = 'pledge' AND e.stream_id = l.id::text
      WHERE l.supporter_id IN (p_from, p_into) AND l.organisation_id IS NULL AND e.actor_id IN (p_from, p_into) AND e.actor_id <> l.supporter_id))
  ) AS reason (place, code, applies) WHERE applies ORDER BY place;
$$;

REVOKE ALL ON FUNCTION why_people_differ(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION why_people_differ(uuid, uuid) TO pledgebook_app;
