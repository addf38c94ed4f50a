// Faults about records that were merged, as in planted-faults.ts. The test merges one.

const MERGED = '(SELECT id FROM person WHERE merged_into IS NOT NULL)';
const unguarded = (table: string, trigger: string, sql: string) =>
  `ALTER TABLE ${table} DISABLE TRIGGER ${trigger}; ${sql}`;

export const MERGE_PLANTS = {
  'merged-people': {
    'a pledge of one': [
      unguarded('pledge', 'pledge_not_merged', `UPDATE pledge SET supporter_id = ${MERGED} WHERE id = :gift`),
      'merged and has the pledge',
    ],
    'a membership of one': [
      unguarded(
        'membership_term',
        'term_not_merged',
        `UPDATE membership_term SET person_id = ${MERGED} WHERE pledge_id = :member`,
      ),
      'merged and has the membership',
    ],
    'a way to sign in to one': [
      unguarded(
        'account',
        'account_not_merged',
        `INSERT INTO account (user_id, type, provider, provider_account_id) VALUES (${MERGED}, 'oauth', 'github', '1')`,
      ),
      'merged and has the account',
    ],
    'a session of one': [
      unguarded(
        'session',
        'session_not_merged',
        `INSERT INTO session (session_token, user_id, expires) VALUES (repeat('a', 64), ${MERGED}, now())`,
      ),
      'merged and has the session',
    ],
    'a draft of one': [
      unguarded(
        'pledge_draft',
        'draft_not_merged',
        `INSERT INTO pledge_draft (kind, answers, user_id, expires_at) VALUES ('one-time', '{}', ${MERGED}, now())`,
      ),
      'merged and has the draft',
    ],
    'a role of one': [
      unguarded('staff_role', 'role_not_merged', `INSERT INTO staff_role (user_id, role) VALUES (${MERGED}, 'editor')`),
      'merged and has the role',
    ],
    'a place in a line of one': [
      unguarded(
        'waiting_entry',
        'waiting_not_merged',
        `UPDATE waiting_entry SET person_id = ${MERGED} WHERE id = :offered`,
      ),
      'merged and has the place',
    ],
    'a contact that is one': [
      unguarded(
        'organisation_contact',
        'contact_not_merged',
        `UPDATE organisation_contact SET user_id = ${MERGED} WHERE id = (SELECT min(id) FROM organisation_contact WHERE user_id IS NOT NULL)`,
      ),
      'merged and has the contact',
    ],
    'a change of address of one': [
      unguarded(
        'address_change',
        'address_change_not_merged',
        `INSERT INTO address_change (id, person_id, email, stop_token, effective_at, created_at) VALUES (gen_random_uuid(), ${MERGED}, 'n@example.org', 't', now(), now())`,
      ),
      'merged and has the change',
    ],
    'a name': [`UPDATE person SET name = 'Ada' WHERE id = ${MERGED}`, 'has a name or an address'],
    'a chain': [
      `UPDATE person SET merged_into = (SELECT id FROM person WHERE merged_into IS NULL AND id <> (SELECT merged_into FROM person WHERE id = ${MERGED}) LIMIT 1)
         WHERE id = (SELECT merged_into FROM person WHERE id = ${MERGED})`,
      'merged into one that is merged',
    ],
    'one that nobody merged': ['UPDATE person_merge SET undone_at = now(), undone_by = merged_by', 'by nobody'],
    'one that is not merged any more': ['UPDATE person SET merged_into = NULL', 'by nobody'],
    'a merge without its event': [
      'UPDATE person_merge SET merged_by = (SELECT supporter_id FROM pledge WHERE id = :gift)',
      'without its event',
    ],
  },
} as const;
