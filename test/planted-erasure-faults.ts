// Faults about people who were forgotten, as in planted-faults.ts, and those about merged ones. The test forgets one person, whose gift was paid in part, and leaves their figures.
import { MERGE_PLANTS } from '#test/planted-merge-faults';

const FORGOTTEN = '(SELECT person_id FROM erasure)';
const own = (set: string) => `UPDATE pledge SET ${set} WHERE supporter_id = ${FORGOTTEN} AND kind = 'one-time'`;

export const ERASURE_PLANTS = {
  ...MERGE_PLANTS,
  erasures: {
    'a name': [`UPDATE person SET name = 'Ada' WHERE id = ${FORGOTTEN}`, 'name or address'],
    'an address': [`UPDATE person SET email = 'ada@example.org' WHERE id = ${FORGOTTEN}`, 'name or address'],
    'when they were last here': [`UPDATE person SET last_seen_at = now() WHERE id = ${FORGOTTEN}`, 'name or address'],
    'a message': [own("message = 'Hello'"), 'text of a pledge'],
    'a dedication': [own("dedication_name = 'Byron'"), 'text of a pledge'],
    'a name that is shown': [own("display_name = 'Ada'"), 'text of a pledge'],
    'an address to search by': [own("search = search || ' ada@example.org'"), 'found by an address'],
    'a reason': [
      `UPDATE event_private SET salt = 'x', data = '{}', erased_at = NULL WHERE event_id IN (SELECT e.id FROM event e JOIN pledge l ON e.stream = 'pledge'
         AND e.stream_id = l.id::text WHERE l.supporter_id = ${FORGOTTEN})`,
      'private text',
    ],
    'a note of staff': [
      `SELECT append_event('note', (SELECT min(id) FROM pledge WHERE supporter_id = ${FORGOTTEN})::text, NULL, 'note-added', 'system', NULL, '{}', '{"note":"Ada"}', now())`,
      'note of staff',
    ],
    'what they sent about an organisation': [
      `SELECT append_event('organisation', '1', NULL, 'organisation-details-sent', 'person', ${FORGOTTEN}, '{}', '{"description":"Ada"}', now() - interval '1 day')`,
      'private text of an organisation',
    ],
    'what they sent and staff refused': [
      `INSERT INTO organisation_details (organisation_id, description, website, social_links, state, reason, sent_by, sent_at)
         SELECT min(id), 'Ada', '', '{}', 'refused', 'Ada', ${FORGOTTEN}, now() FROM organisation`,
      'text that was not shown',
    ],
    'a pledge in review': [own("review = 'submitted'"), 'waits for review'],
    'a contact': [
      `UPDATE organisation_contact SET user_id = ${FORGOTTEN} WHERE id = (SELECT min(id) FROM organisation_contact)`,
      'contact',
    ],
    'a session': [
      `INSERT INTO session (session_token, user_id, expires) VALUES (encode(sha256('x'), 'hex'), ${FORGOTTEN}, now())`,
      'session',
    ],
    'an account': [
      `INSERT INTO account (user_id, type, provider, provider_account_id) VALUES (${FORGOTTEN}, 'oauth', 'github', '1')`,
      'account at a provider',
    ],
    'a role': [`INSERT INTO staff_role (user_id, role) VALUES (${FORGOTTEN}, 'editor')`, 'role'],
    'a draft': [
      `INSERT INTO pledge_draft (kind, answers, user_id, expires_at) VALUES ('one-time', '{}', ${FORGOTTEN}, now())`,
      'draft',
    ],
    'a change of address': [
      `INSERT INTO email_change (person_id, email, old_token, new_token, expires, created_at) VALUES (${FORGOTTEN}, 'a@b.example', 'x', 'y', now(), now())`,
      'change of address',
    ],
    'a stored answer': [
      `INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (${FORGOTTEN}, 'k', '', '{}')`,
      'stored answer',
    ],
    'a recipient': [`UPDATE email SET recipient_id = ${FORGOTTEN} WHERE id = (SELECT min(id) FROM email)`, 'recipient'],
    'an erasure without its event': ["DELETE FROM event WHERE type = 'forgotten'", 'without its event'],
    'an event without its erasure': ['DELETE FROM erasure', 'event without its erasure'],
  },
} as const;
