-- The rows that store_pledge writes for a gift of four instalments, by plain statements in one transaction. The use case is compared with it.
-- :accepted is 1 for a gift that policy accepts immediately. The job is written without the queue's NOTIFY. pgbench replaces the name of a variable
-- in a quoted text too, so no text here may hold one.
\set supporter random(1, :people)
\set a random(1, 923521)
\set b random(1, 923521)
BEGIN;
INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, display_name,
  show_name, show_amount, review, search, decided_at)
SELECT r.reference, 1, 'one-time', ('00000000-0000-4000-8000-' || lpad(to_hex(:supporter::int), 12, '0'))::uuid, 1, 'USD',
  CASE :accepted::int WHEN 1 THEN 400 ELSE 400000 END, 4, 3, 1, 'named', 'Bench supporter', true, true,
  (CASE :accepted::int WHEN 1 THEN 'approved' ELSE 'submitted' END)::review_state,
  lower(r.reference) || ' bench supporter maria lindqvist bench' || :supporter::int || '@example.org',
  CASE :accepted::int WHEN 1 THEN now() END
FROM (SELECT 'PB-' || substr(s, 1 + :a::int % 31, 1) || substr(s, 1 + :a::int / 31 % 31, 1) || substr(s, 1 + :a::int / 961 % 31, 1)
  || substr(s, 1 + :a::int / 29791 % 31, 1) || '-' || substr(s, 1 + :b::int % 31, 1) || substr(s, 1 + :b::int / 31 % 31, 1)
  || substr(s, 1 + :b::int / 961 % 31, 1) || substr(s, 1 + :b::int / 29791 % 31, 1) AS reference
  FROM (VALUES ('23456789ABCDEFGHJKMNPQRSTUVWXYZ')) AS signs (s)) AS r
RETURNING id AS pledge, supporter_id::text AS person \gset
INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data)
VALUES ('pledge', :pledge::text, 1, CASE :accepted::int WHEN 1 THEN 'approved-by-policy' ELSE 'submitted' END,
  CASE :accepted::int WHEN 1 THEN 'policy' ELSE 'person' END, CASE :accepted::int WHEN 0 THEN :person::uuid END, '{"amount": "4.00", "currency": "USD"}')
RETURNING id AS event \gset
\if :accepted
INSERT INTO instalment (pledge_id, seq, due, amount) VALUES (:pledge::bigint, 1, current_date, 100), (:pledge::bigint, 2, current_date + 90, 100),
  (:pledge::bigint, 3, current_date + 180, 100), (:pledge::bigint, 4, current_date + 270, 100);
INSERT INTO supporter_pledge_count AS s (campaign_id, party, counted) VALUES (1, 'person ' || :person::text, 1)
ON CONFLICT (campaign_id, party) DO UPDATE SET counted = s.counted + 1;
INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, promised, pledges)
VALUES (:event::bigint, :pledge::bigint, 1, 'one-time', 1, current_date, current_date, 100, 1),
  (:event::bigint, :pledge::bigint, 1, 'one-time', 1, current_date, current_date + 90, 100, 0),
  (:event::bigint, :pledge::bigint, 1, 'one-time', 1, current_date, current_date + 180, 100, 0),
  (:event::bigint, :pledge::bigint, 1, 'one-time', 1, current_date, current_date + 270, 100, 0);
\else
INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, in_review)
VALUES (:event::bigint, :pledge::bigint, 1, 'one-time', 1, current_date, 1);
\endif
INSERT INTO email (kind, subject_stream, subject_id, event_id, recipient_id, dedup_key)
VALUES ('pledge-received', 'pledge', :pledge::text, :event, :person::uuid, :event || ':' || 'pledge-received') RETURNING id AS email \gset
INSERT INTO graphile_worker._private_jobs (task_id, payload, max_attempts, key)
VALUES (:task::int, json_build_object('emailId', :email::text), 14, 'email:' || :email::text);
INSERT INTO idempotency_key (user_id, key, hash, answer)
VALUES (:person::uuid, 'bench ' || :pledge::text, sha256('the body'), '{"reference": "PB-2345-6789", "review": "submitted", "amount": 400,
  "currency": "USD", "instalments": [{"due": "2026-01-01", "amount": 100}, {"due": "2026-04-01", "amount": 100},
  {"due": "2026-07-01", "amount": 100}, {"due": "2026-10-01", "amount": 100}]}');
COMMIT;
