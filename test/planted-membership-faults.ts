/** Faults of the terms of pledges, as test/planted-faults.ts plants them. */
export const MEMBERSHIP_PLANTS = {
  terms: {
    'an accepted sponsorship without a term': [
      'UPDATE pledge SET term_from = NULL, term_until = NULL WHERE id = :sponsor',
      'sponsorship',
    ],
    'a gift with a term': ['UPDATE pledge SET term_from = now()::date WHERE id = :gift', 'one-time'],
    'a term of a member who has not paid': [
      `INSERT INTO membership_term SELECT id, supporter_id, membership_class, '2031-01-01', '2031-12-31' FROM pledge WHERE id = :unpaid`,
      'membership',
    ],
    'a member without a term': ['DELETE FROM membership_term WHERE pledge_id = :member', 'membership'],
    'a fellowship that ends and was not taken back': [
      `UPDATE membership_term SET class = 'fellow' WHERE pledge_id = :member;
       UPDATE event SET type = 'fellowship-granted' WHERE stream = 'pledge' AND stream_id = (:member) || '' AND version = 1`,
      'membership',
    ],
    'a term with other days than its pledge': [
      'UPDATE membership_term SET last_day = last_day + 1 WHERE pledge_id = :member',
      'membership',
    ],
  },
} as const;
