// Faults about reminders and recurring gifts, as in planted-faults.ts.

const COPY = `WITH again AS (INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, dedup_key)
  SELECT kind, event_id, subject_stream, subject_id, recipient_id, 'again' FROM email WHERE kind LIKE 'instalment-%' LIMIT 1 RETURNING id)`;

const METHOD = 'INSERT INTO saved_method (pledge_id, source, customer, method, label, saved_at) VALUES';

export const REMINDER_PLANTS = {
  recurring: {
    'an extension by another amount': [
      `UPDATE event SET data = data || '{"amount": "1"}' WHERE type = 'extended'`,
      'event 2',
    ],
    'an instalment on another day': [
      'UPDATE instalment SET due = due + 1 WHERE pledge_id = :monthly AND seq = 20',
      'due on 20',
    ],
    'some after the last day of the campaign': [
      "UPDATE campaign SET last_day = (SELECT due - 1 FROM instalment WHERE pledge_id = :monthly AND seq = 24) WHERE slug = 'long'",
      'due on 20',
    ],
    'an extension by a person': [
      "UPDATE event SET actor_kind = 'person', actor_id = (SELECT supporter_id FROM pledge WHERE id = :gift) WHERE type = 'extended'",
      'event 2',
    ],
    'an extension of what had ended': [
      `UPDATE event SET version = version + 1 WHERE type = 'extended';
       INSERT INTO event (stream, stream_id, version, type, actor_kind) VALUES ('pledge', ':monthly', 2, 'ended', 'system')`,
      'event 3',
    ],
  },
  'logged-hours': {
    'hours of a gift': [
      `INSERT INTO event (stream, stream_id, version, type, actor_kind, data) VALUES ('pledge', ':gift', 99, 'hours-logged', 'system', '{"month": "2026-01", "hours": 1}')`,
      'event 99',
    ],
    'certified hours that nobody logged': [
      `INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data)
       SELECT 'pledge', ':hours', 99, 'hours-certified', 'person', user_id, '{"month": "2026-01", "hours": 1}' FROM staff_role LIMIT 1`,
      'event 99',
    ],
  },
  renewals: {
    'one of another person’s membership': ['UPDATE pledge SET renews_id = :member WHERE id = :gift', 'renews PB-'],
    'an email without its event': [
      "INSERT INTO email (kind, subject_stream, subject_id, dedup_key) VALUES ('membership-ends-soon', 'pledge', '1', 'ends')",
      'email ',
    ],
  },
  'saved-methods': {
    'one of a gift that does not repeat': [
      `${METHOD} (:gift, 'stripe', 'cus', 'pm', 'Visa', now())`,
      'not for a recurring gift',
    ],
    'one that nobody agreed to': [`${METHOD} (:monthly, 'stripe', 'cus', 'pm', 'Visa', now())`, 'without its event'],
    'one that was removed and has a label': [
      `${METHOD} (:monthly, 'stripe', 'cus', 'pm', 'Visa', now()); UPDATE saved_method SET removed_at = now()`,
      'removed, with a label',
    ],
    'one of a forgotten person': [
      `${METHOD} (:monthly, 'stripe', 'cus', 'pm', 'Visa', now());
       INSERT INTO erasure (person_id, at) SELECT supporter_id, now() FROM pledge WHERE id = :monthly`,
      'of a forgotten person',
    ],
    'a charge without its payment': [
      `INSERT INTO method_charge (pledge_id, due, amount, source, started_at, external_id, outcome) VALUES (:monthly, '2026-01-01', 1, 'stripe', now(), 'pi_no', 'paid')`,
      'charge without its payment',
    ],
  },
  reminders: {
    'one that was sent twice': [
      `ALTER TABLE reminder DROP CONSTRAINT reminder_pkey; ${COPY} INSERT INTO reminder SELECT pledge_id, due, stage, again.id, decided_on + 1
       FROM reminder, again WHERE email_id IS NOT NULL LIMIT 1`,
      'twice for one stage',
    ],
    'two emails to one person on one day': [
      `${COPY} INSERT INTO reminder SELECT pledge_id, due - 1, stage, again.id, decided_on FROM reminder, again WHERE email_id IS NOT NULL LIMIT 1`,
      'two emails of one day',
    ],
    'an earlier stage after a later one': [
      'UPDATE reminder SET email_id = (SELECT max(email_id) FROM reminder), decided_on = decided_on + 1 WHERE email_id IS NULL',
      'after a later stage',
    ],
    'one of a pledge whose approval was undone': [
      `INSERT INTO event (stream, stream_id, version, type, actor_kind, at)
       SELECT 'pledge', pledge_id, 99, 'rolled-back', 'system', now() - interval '1 hour' FROM reminder WHERE email_id IS NOT NULL LIMIT 1`,
      'not approved',
    ],
    'one without its event': ["UPDATE email SET event_id = NULL WHERE kind LIKE 'instalment-%'", 'without its event'],
  },
  'reminder-pauses': {
    'one without its event': ['INSERT INTO reminder_pause SELECT user_id, now() FROM staff_role LIMIT 1', 'paused_at'],
    'one that ended without its event': ['DELETE FROM reminder_pause', 'reminders-paused'],
  },
} as const;
