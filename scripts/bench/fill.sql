-- $pledges pledges of every kind and state over the past year, with all dependent rows, so that prisma/checks passes. A superuser writes them set by
-- set, without foreign key checks, beside the demonstration's. There are half as many supporters as pledges. The ids of supporters are consecutive, so each writer can pick one
-- at random.
INSERT INTO person (id, name, email, email_verified)
SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, first || ' ' || last, lower(first || '.' || last) || n || '@' || host, now()
FROM (
  SELECT n,
    (ARRAY['Maria', 'Jonas', 'Amina', 'Wei', 'Olga', 'Peter', 'Ines', 'Kofi', 'Yuki', 'Lars', 'Nadia', 'Tom', 'Eva', 'Ravi', 'Zoe', 'Hugo',
      'Lena', 'Omar', 'Rosa', 'Emil'])[1 + n % 20] AS first,
    (ARRAY['Lindqvist', 'Okafor', 'Chen', 'Novak', 'Silva', 'Weber', 'Tanaka', 'Haddad', 'Moreau', 'Kowalski', 'Jensen', 'Rossi', 'Petrov',
      'Garcia', 'Brown', 'Singh', 'Larsen'])[1 + n % 17] || CASE WHEN n % 100000 = 4242 THEN '-Zyxomma' ELSE '' END AS last,
    (ARRAY['example.org', 'post.example', 'mail.example', 'studio.test', 'works.test', 'lab.test', 'house.test'])[1 + n % 7] AS host
  FROM generate_series(1, $pledges / 2) n
) people;
-- The query plans below depend on the number of rows.
ANALYZE person;
SET session_replication_role = replica;
SET maintenance_work_mem = '512MB';
SET work_mem = '256MB';
DROP INDEX pledge_search, pledge_shown_name;

CREATE FUNCTION pg_temp.reference(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  WITH signs AS (SELECT i, (((n * 7919 + 104729) % 27512614111) / (31 ^ i)::bigint % 31)::int AS sign FROM generate_series(0, 6) i),
  letters AS (
    SELECT i, sign FROM signs
    UNION ALL SELECT 7, (31 - sum(sign * (8 - i))::int % 31) % 31 FROM signs
  )
  SELECT 'PB-' || substr(string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', sign + 1, 1), '' ORDER BY i), 1, 4)
    || '-' || substr(string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', sign + 1, 1), '' ORDER BY i), 5, 4) FROM letters
$$;

INSERT INTO organisation (legal_name, public_name, website, website_host, status, created_by)
SELECT name, name, 'https://' || host, host, 'known', id FROM (
  SELECT 'Workshop ' || n AS name, 'workshop' || n || '.example' AS host, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id FROM generate_series(1, greatest($pledges / 50, 1)) n
) o;

-- The kind and state of each pledge: nine in ten are decided; one in ten is a sponsorship, two in ten are memberships.
CREATE TEMP TABLE planned AS
SELECT n, (SELECT COALESCE(max(id), 0) FROM pledge) + n AS id,
  ('00000000-0000-4000-8000-' || lpad(to_hex(1 + n * 31 % greatest($pledges / 2, 1)), 12, '0'))::uuid AS supporter,
  (CASE WHEN n % 10 = 9 THEN 'sponsorship' WHEN n % 10 >= 7 THEN 'membership' ELSE 'one-time' END)::pledge_kind AS kind,
  (CASE WHEN h % 100 < 86 THEN 'approved' WHEN h % 100 < 94 THEN 'submitted' WHEN h % 100 < 96 THEN 'needs-info'
    WHEN h % 100 < 99 THEN 'declined' ELSE 'withdrawn' END)::review_state AS review,
  CASE WHEN n % 10 = 9 THEN 100000 + h % 40 * 100000 ELSE 2000 + h % 60 * 2000 END AS amount,
  CASE WHEN n % 10 >= 7 AND n % 10 < 9 THEN 1 ELSE (ARRAY[1, 1, 2, 4])[1 + h % 4] END AS parts,
  h % 5 = 0 AS is_paid, 1 + h % 5 AS programme_at,
  date_trunc('milliseconds', now() - interval '320 days' * (1 - n / $pledges.0)) AS at
FROM (SELECT n, abs(hashint8(n)::bigint) AS h FROM generate_series(1::bigint, $pledges) n) numbers;
CREATE INDEX ON planned (id);
CREATE INDEX ON planned (supporter) WHERE kind = 'membership';
-- At most one paid year of membership per person, so that no two overlap.
UPDATE planned SET is_paid = false
WHERE kind = 'membership' AND is_paid AND n <> (
  SELECT max(n) FROM planned l WHERE l.supporter = planned.supporter AND l.kind = 'membership' AND l.review = 'approved' AND l.is_paid
);

INSERT INTO pledge (id, reference, campaign_id, kind, supporter_id, organisation_id, programme_id, tier_id, membership_class, currency, amount,
  parts, every_months, approvals_needed, term_from, term_until, term_years, first_year, recognition, display_name, show_name, show_amount, name_look, review, version, tier_price, search, created_at, decided_at)
SELECT l.id, r.reference, c.id, l.kind, l.supporter, o.id, CASE WHEN l.kind = 'one-time' THEN g.ids[l.programme_at] END,
  CASE WHEN l.kind = 'sponsorship' THEN t.id END, CASE WHEN l.kind = 'membership' THEN 'supporting' END, c.currency, l.amount,
  l.parts, CASE WHEN l.parts > 1 THEN 3 ELSE 0 END, 1, CASE WHEN l.has_term THEN l.at::date END,
  CASE WHEN l.has_term THEN (l.at::date + interval '1 year')::date - 1 END, CASE WHEN l.kind = 'sponsorship' THEN 1 END, CASE WHEN l.kind = 'sponsorship' THEN extract(year FROM l.at) END, 'named', p.name, true, true, 'earlier', l.review,
  CASE WHEN l.review = 'submitted' OR l.review = 'approved' AND l.amount <= c.policy_limit AND l.kind <> 'sponsorship' THEN 1 ELSE 2 END
    + CASE WHEN l.review = 'approved' AND l.is_paid THEN 1 ELSE 0 END,
  CASE WHEN l.kind = 'sponsorship' THEN l.amount END,
  lower(concat_ws(' ', r.reference, p.name, p.email, o.public_name)), l.at, CASE WHEN l.review NOT IN ('submitted', 'needs-info') THEN l.at END
FROM (SELECT *, review = 'approved' AND (kind = 'sponsorship' OR kind = 'membership' AND is_paid) AS has_term FROM planned) l
CROSS JOIN LATERAL (SELECT pg_temp.reference(l.n) AS reference) r
JOIN person p ON p.id = l.supporter
LEFT JOIN organisation o ON l.kind = 'sponsorship' AND o.public_name = 'Workshop ' || 1 + l.n / 10 % greatest($pledges / 50, 1)
CROSS JOIN (SELECT * FROM campaign ORDER BY first_day DESC, id DESC LIMIT 1) c
CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM programme) g
CROSS JOIN (SELECT id FROM tier WHERE capacity IS NULL ORDER BY id LIMIT 1) t;
SELECT setval('pledge_id_seq', (SELECT max(id) FROM pledge));
INSERT INTO membership_term (pledge_id, person_id, class, first_day, last_day)
SELECT p.id, supporter_id, membership_class, term_from, term_until FROM pledge p JOIN planned l ON l.id = p.id
WHERE p.kind = 'membership' AND term_from IS NOT NULL;
-- Each supporter has paused reminders and resumed them, some twice, so that a million pledges have three million events.
INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
SELECT 'person', id::text, 2 * turn + step, CASE step WHEN 1 THEN 'reminders-paused' ELSE 'reminders-resumed' END, 'person', id, '{}', now() - (3 - step) * interval '1 hour'
FROM (
  SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(1 + n % ($pledges / 2)), 12, '0'))::uuid AS id, n / ($pledges / 2) AS turn FROM generate_series(0, $pledges * 53 / 100) n
) supporters, generate_series(1, 2) step;
-- One in five of the members intends to vote.
INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
SELECT 'person', person_id::text, 1 + (SELECT max(version) FROM event WHERE stream = 'person' AND stream_id = person_id::text),
  'voting-intent-affirmed', 'person', person_id, jsonb_build_object('year', extract(year FROM now())::int), now()
FROM membership_term t JOIN planned l ON l.id = t.pledge_id WHERE l.n % 5 = 0;
INSERT INTO pledge_place (pledge_id, kind, slug, year)
SELECT p.id, 'tier', t.slug, extract(year FROM p.created_at) FROM pledge p JOIN planned l ON l.id = p.id JOIN tier t ON t.id = p.tier_id
WHERE p.review IN ('approved', 'submitted', 'needs-info');
INSERT INTO place_year (kind, slug, year, taken)
SELECT p.kind, slug, year, count(*) FROM pledge_place p JOIN planned l ON l.id = p.pledge_id GROUP BY p.kind, slug, year
ON CONFLICT (kind, slug, year) DO UPDATE SET taken = place_year.taken + excluded.taken;

INSERT INTO instalment (pledge_id, seq, due, amount)
SELECT l.id, s, (l.at::date + 14 + (s - 1) * interval '3 months')::date, l.amount / l.parts FROM planned l, generate_series(1, l.parts) s
WHERE l.review = 'approved';

INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
SELECT 'pledge', l.id::text, e.version, e.type, CASE WHEN e.type = 'approved-by-policy' THEN 'policy' ELSE 'person' END,
  CASE WHEN e.type <> 'approved-by-policy' THEN l.supporter END, jsonb_strip_nulls(jsonb_build_object('amount', '2000', 'currency', 'USD', 'approvals', CASE WHEN e.type = 'approved' THEN 1 END,
    'needed', CASE WHEN e.type = 'approved' THEN 1 END, 'receivedOn', CASE WHEN e.type = 'payment-recorded' THEN l.at::date END)), l.at
FROM planned l JOIN pledge p USING (id)
CROSS JOIN LATERAL (
  SELECT row_number() OVER () AS version, type FROM unnest(array_remove(ARRAY[
    CASE WHEN p.review = 'approved' AND p.version - l.is_paid::int = 1 THEN 'approved-by-policy' ELSE 'submitted' END,
    CASE WHEN p.review = 'approved' AND p.version - l.is_paid::int = 1 THEN NULL WHEN p.review = 'approved' THEN 'approved'
      WHEN p.review = 'needs-info' THEN 'info-requested' WHEN p.review <> 'submitted' THEN p.review::text END,
    CASE WHEN p.review = 'approved' AND l.is_paid THEN 'payment-recorded' END], NULL)) type
) e;

INSERT INTO payment (pledge_id, event_id, amount, currency, received_on, recorded_by)
SELECT l.id, e.id, l.amount / l.parts, 'USD', l.at::date, l.supporter
FROM planned l JOIN event e ON e.stream = 'pledge' AND e.stream_id = l.id::text AND e.type = 'payment-recorded';
-- Money that nobody knows the pledge of: one payment for a thousand pledges.
CREATE TEMP TABLE unknown AS
SELECT (SELECT max(id) FROM payment) + n AS id, 500 + n AS amount, (now() - n % 300 * interval '1 day')::date AS day,
  ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS by FROM generate_series(1, $pledges / 1000) n;
WITH recorded AS (
  INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data)
  SELECT 'payment', id::text, 1, 'payment-unmatched', 'person', by, jsonb_build_object('amount', amount::text, 'currency', 'USD', 'receivedOn', day) FROM unknown
  RETURNING id, stream_id
)
INSERT INTO payment (id, event_id, amount, currency, received_on, recorded_by)
SELECT u.id, r.id, u.amount, 'USD', u.day, u.by FROM unknown u JOIN recorded r ON r.stream_id = u.id::text;
SELECT setval(pg_get_serial_sequence('payment', 'id'), (SELECT max(id) FROM payment));
INSERT INTO receipt_issuer (hash, data)
VALUES ('', '{"legalName": "Bench", "address": ["1 Street"], "registration": {"en": "-"}, "deductibility": {"en": "-"}, "keptYears": 10}');
INSERT INTO receipt (payment_id, year, number, issued_at, issuer_id, name)
SELECT m.id, extract(year FROM now()), row_number() OVER (ORDER BY m.id) + (SELECT COALESCE(max(number), 0) FROM receipt), now(), i.id, 'Maria Lindqvist'
FROM planned l JOIN payment m ON m.pledge_id = l.id JOIN receipt_issuer i ON i.hash = '';
INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
SELECT 'document', r.payment_id::text, 1, 'receipt-issued', 'system', jsonb_build_object('year', r.year, 'number', r.number)
FROM receipt r JOIN receipt_issuer i ON i.id = r.issuer_id WHERE i.hash = '';

CREATE TEMP TABLE first_of_party AS
SELECT DISTINCT ON (party) party, id, counted FROM (
  SELECT COALESCE('organisation ' || organisation_id, 'person ' || supporter_id) AS party, id,
    count(*) OVER (PARTITION BY COALESCE('organisation ' || organisation_id, 'person ' || supporter_id)) AS counted
  FROM pledge JOIN planned USING (id) WHERE pledge.review = 'approved'
) parties ORDER BY party, id;
CREATE INDEX ON first_of_party (id);
INSERT INTO supporter_pledge_count (campaign_id, party, counted)
SELECT c.id, party, counted FROM first_of_party, (SELECT id FROM campaign ORDER BY first_day DESC, id DESC LIMIT 1) c;

INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, promised, settled, pledges, supporters, in_review)
SELECT e.id, p.id, p.campaign_id, p.kind, p.programme_id, p.created_at::date, x.due, x.promised, x.settled, x.pledges, x.supporters, x.in_review
FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id JOIN planned l ON l.id = p.id
CROSS JOIN LATERAL (
  SELECT NULL::date AS due, 0::bigint AS promised, 0::bigint AS settled, 0 AS pledges, 0 AS supporters, 1 AS in_review WHERE e.type = 'submitted'
  UNION ALL SELECT NULL, 0, 0, 0, 0, -1 WHERE e.type IN ('declined', 'withdrawn')
  UNION ALL SELECT i.due, i.amount, 0, (i.seq = 1)::int, (i.seq = 1 AND f.id IS NOT NULL)::int,
      CASE WHEN i.seq = 1 AND e.type = 'approved' THEN -1 ELSE 0 END
    FROM instalment i LEFT JOIN first_of_party f ON f.id = p.id WHERE i.pledge_id = p.id AND e.type IN ('approved', 'approved-by-policy')
  UNION ALL SELECT i.due, 0, i.amount, 0, 0, 0 FROM instalment i WHERE i.pledge_id = p.id AND i.seq = 1 AND e.type = 'payment-recorded'
) x;

INSERT INTO email (kind, subject_stream, subject_id, event_id, recipient_id, dedup_key, state, sent_at)
SELECT 'pledge-received', 'pledge', l.id::text, e.id, l.supporter, e.id || ':pledge-received', 'sent', e.at
FROM pledge_event e JOIN planned l ON l.id = e.pledge_id WHERE e.type <> 'payment-recorded';

CREATE INDEX pledge_search ON pledge USING gin (search gin_trgm_ops);
CREATE INDEX pledge_shown_name ON pledge USING gin (folded_name gin_trgm_ops)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '' AND name_look IN ('shown', 'earlier') AND (kind <> 'membership' OR term_from IS NOT NULL);
SET session_replication_role = origin;
