-- One event stream for everything replaces pledge_event and audit_event. Free text moves to event_private, behind a salted commitment.

CREATE TABLE event (
  id bigserial NOT NULL,
  stream text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  data jsonb NOT NULL DEFAULT '{}',
  commitment bytea,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT event_pkey PRIMARY KEY (id),
  CONSTRAINT event_stream CHECK (stream IN ('pledge', 'organisation', 'payment', 'campaign', 'catalogue', 'person', 'setting', 'email', 'membership', 'ballot', 'document', 'file')),
  CONSTRAINT event_actor_kind CHECK (actor_kind IN ('person', 'policy', 'system', 'import', 'provider')),
  CONSTRAINT event_actor CHECK ((actor_kind = 'person') = (actor_id IS NOT NULL)),
  CONSTRAINT event_version CHECK (version > 0)
);
CREATE TABLE event_private (
  event_id bigint NOT NULL,
  salt bytea,
  data jsonb,
  erased_at timestamptz(3),
  CONSTRAINT event_private_pkey PRIMARY KEY (event_id),
  -- Erased: neither text nor salt is left, so the commitment says nothing any more.
  CONSTRAINT event_private_erased CHECK ((erased_at IS NULL) = (data IS NOT NULL) AND (erased_at IS NULL) = (salt IS NOT NULL))
);

-- A policy has no person; what a person did keeps their id.
INSERT INTO event (id, stream, stream_id, version, type, actor_kind, actor_id, data, at)
SELECT id, 'pledge', pledge_id::text, version, type,
  CASE WHEN type = 'approved-by-policy' THEN 'policy' WHEN actor_id IS NULL THEN 'system' ELSE 'person' END,
  CASE WHEN type <> 'approved-by-policy' THEN actor_id END, data, at
FROM pledge_event ORDER BY id;
SELECT setval('event_id_seq', (SELECT COALESCE(max(id), 0) + 1 FROM event), false);
-- An organisation's subject was told as its kind and its id; an actor is a person's id, or a word for what is no person.
INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
SELECT stream, stream_id, row_number() OVER (PARTITION BY stream, stream_id ORDER BY old.id), type, CASE WHEN p.id IS NULL THEN 'system' ELSE 'person' END,
  p.id, data || CASE WHEN actor IN ('shell', 'ADMIN_EMAILS', 'content') THEN jsonb_build_object('by', actor) ELSE '{}' END, at
FROM (SELECT *, regexp_replace(subject, '^organisation ', '') AS stream_id, CASE WHEN type IN ('role-granted', 'role-revoked') THEN 'person'
    WHEN type LIKE 'catalogue-%' THEN 'catalogue' WHEN type LIKE 'campaign-%' THEN 'campaign' WHEN type LIKE 'organisation-%' THEN 'organisation'
    ELSE 'setting' END AS stream FROM audit_event) old
LEFT JOIN person p ON p.id::text = old.actor
ORDER BY old.id;

-- A role without its event (the demonstration's were written so) gets one now.
INSERT INTO event (stream, stream_id, version, type, actor_kind, data, at)
SELECT 'person', r.user_id::text, row_number() OVER (PARTITION BY r.user_id ORDER BY r.granted_at, r.role)
    + (SELECT COALESCE(max(e.version), 0) FROM event e WHERE e.stream = 'person' AND e.stream_id = r.user_id::text),
  'role-granted', 'system', jsonb_build_object('role', r.role, 'by', 'migration'), r.granted_at
FROM staff_role r
WHERE (SELECT e.type FROM event e WHERE e.stream = 'person' AND e.stream_id = r.user_id::text AND e.data ->> 'role' = r.role::text
  ORDER BY e.version DESC LIMIT 1) IS DISTINCT FROM 'role-granted';

-- Each payment was written with one event of its pledge, in the same order.
ALTER TABLE payment
  ADD COLUMN event_id bigint,
  ADD COLUMN source text NOT NULL DEFAULT 'staff',
  ADD COLUMN external_id text,
  ALTER COLUMN pledge_id DROP NOT NULL,
  ALTER COLUMN recorded_by DROP NOT NULL;
UPDATE payment p SET event_id = e.id
FROM (SELECT id, row_number() OVER (PARTITION BY pledge_id ORDER BY id) AS place FROM payment) m
JOIN payment n ON n.id = m.id
JOIN (SELECT id, pledge_id, row_number() OVER (PARTITION BY pledge_id ORDER BY version) AS place FROM pledge_event
  WHERE type IN ('payment-recorded', 'payment-reversed')) e ON e.pledge_id = n.pledge_id AND e.place = m.place
WHERE p.id = m.id;

INSERT INTO event_private (event_id, salt, data)
SELECT e.id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  jsonb_strip_nulls(jsonb_build_object('reason', e.reason, 'note', NULLIF(m.note, '')))
FROM pledge_event e LEFT JOIN payment m ON m.event_id = e.id
WHERE e.reason IS NOT NULL OR m.note <> '';
UPDATE event e SET commitment = sha256(p.salt || convert_to(p.data::text, 'UTF8')) FROM event_private p WHERE p.event_id = e.id;

ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_event_id_fkey;
ALTER TABLE letter DROP CONSTRAINT letter_event_id_fkey;
DROP TABLE pledge_event;
DROP TABLE audit_event;

CREATE UNIQUE INDEX event_stream_stream_id_version_key ON event (stream, stream_id, version);
-- What staff did outside the pledges, which are nearly all of the rows.
CREATE INDEX event_outside_pledges ON event (id) WHERE stream <> 'pledge';
ALTER TABLE event ADD CONSTRAINT event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE event_private ADD CONSTRAINT event_private_event_id_fkey FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_event_id_fkey FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE payment
  DROP COLUMN note,
  ALTER COLUMN event_id SET NOT NULL,
  ADD CONSTRAINT payment_source CHECK (source IN ('staff', 'import', 'provider')),
  -- Of new ones: an old payment above it stays what it is.
  ADD CONSTRAINT payment_ceiling CHECK (abs(amount) <= 1000000000000000) NOT VALID,
  ADD CONSTRAINT payment_event_id_fkey FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX payment_event_id_key ON payment (event_id);
CREATE UNIQUE INDEX payment_source_external_id_key ON payment (source, external_id);

-- A pledge's events under their old name, for queries over many. Queries of one pledge ask event by (stream, stream_id), which has the index.
CREATE VIEW pledge_event AS
SELECT e.id, e.stream_id::bigint AS pledge_id, e.version, e.type, e.actor_kind, e.actor_id, p.data ->> 'reason' AS reason, e.data, e.at
FROM event e LEFT JOIN event_private p ON p.event_id = e.id
WHERE e.stream = 'pledge';

ALTER TABLE request_key RENAME TO idempotency_key;
ALTER TABLE idempotency_key RENAME CONSTRAINT request_key_pkey TO idempotency_key_pkey;
ALTER TABLE idempotency_key RENAME CONSTRAINT request_key_user_id_fkey TO idempotency_key_user_id_fkey;
-- The key is random, so the hash of a request that holds personal data cannot be guessed from the data alone.
UPDATE idempotency_key SET hash = sha256(convert_to(key, 'UTF8') || hash);

ALTER TABLE supporter_standing RENAME TO supporter_pledge_count;
ALTER TABLE supporter_pledge_count RENAME CONSTRAINT supporter_standing_pkey TO supporter_pledge_count_pkey;
ALTER TABLE supporter_pledge_count RENAME CONSTRAINT supporter_standing_campaign_id_fkey TO supporter_pledge_count_campaign_id_fkey;
ALTER TABLE supporter_pledge_count RENAME CONSTRAINT supporter_standing_counted TO supporter_pledge_count_counted;

DROP FUNCTION claim_key(uuid, text, bytea, boolean);

-- Read by the application, written by append_event and erase_private alone. A role changes only with its event: change_role.
GRANT SELECT ON event, event_private, pledge_event TO pledgebook_app;
REVOKE INSERT, UPDATE, DELETE ON staff_role FROM pledgebook_app;
