// Faults that server/checks.test.ts plants, one check at a time: each query in prisma/checks/ must find its own fault.
import { ASSET_PLANTS } from '#test/planted-asset-faults';
import { BANK_PLANTS } from '#test/planted-bank-faults';
import { CARD_PLANTS } from '#test/planted-card-faults';
import { entry, MONEY_PLANTS, RELEASE_PLANTS } from '#test/planted-money-faults';
import { ERASURE_PLANTS } from '#test/planted-erasure-faults';
import { FACTOR_PLANTS } from '#test/planted-factor-faults';
import { EMAIL_PLANTS } from '#test/planted-email-faults';
import { DELIVERY_PLANTS } from '#test/planted-delivery-faults';
import { AGREEMENT_PLANTS, INVOICE_PLANTS } from '#test/planted-invoice-faults';
import { MEMBERSHIP_PLANTS } from '#test/planted-membership-faults';
import { RECEIPT_PLANTS } from '#test/planted-receipt-faults';
import { REMINDER_PLANTS } from '#test/planted-reminder-faults';
import { REVIEW_PLANTS } from '#test/planted-review-faults';
import { WAITING_PLANTS } from '#test/planted-waiting-faults';

/** For each check: SQL that somebody with the owner's rights could run, with `:name` for a pledge's id, and the text that the check's row must contain. */
type Plants = Readonly<Record<string, readonly [sql: string, shows: string]>>;

const unheardOf = `INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition,
    display_name, show_name, show_amount, review, search)
  SELECT 'PB-2222-2222', campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, '', false, false,
    'submitted', '' FROM pledge WHERE id = :gift`;

const MERGED = `UPDATE organisation SET status = 'merged', merged_into = (SELECT organisation_id FROM pledge WHERE id = :sponsor)
  WHERE id = (SELECT organisation_id FROM pledge WHERE id = :gone)`;

export const PLANTS: Readonly<Record<string, Plants>> = {
  conservation: {
    'a promise in the ledger that the pledge does not make': [entry('gift', 'promised', '1'), 'PB-'],
    'more settled than promised': [entry('gift', 'settled', '40000'), 'PB-'],
    'excess while something is expected': [entry('gift', 'excess', '5'), 'PB-'],
    'a promise of a pledge that waits': [entry('waiting', 'promised', '70000'), 'PB-'],
    'money for a pledge that was never approved': [entry('waiting', 'settled', '1'), 'PB-'],
    'more ended than promised on a day': [
      `INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, booked_on, due_on, ended)
       SELECT event_id, pledge_id, campaign_id, kind, booked_on, max(due_on) OVER (), 30000 FROM ledger_entry WHERE pledge_id = :gift AND due_on IS NOT NULL LIMIT 1`,
      ' on 20',
    ],
    'a refund that ends less than it reopens': [
      `${entry('gift', 'settled', '-1')}; UPDATE event SET type = 'payment-refunded' WHERE stream = 'pledge' AND stream_id = (:gift)|| '' AND version = 1`,
      ' payment-refunded',
    ],
    'a part that nobody ended': [entry('gift', 'ended', '1'), ' approved-by-policy'],
    ...RELEASE_PLANTS,
  },
  currencies: {
    'a pledge in another than its campaign': [
      "ALTER TABLE pledge DROP CONSTRAINT pledge_campaign_id_currency_fkey; UPDATE pledge SET currency = 'EUR' WHERE id = :waiting",
      'EUR',
    ],
    'a payment in another than its pledge': ["UPDATE payment SET currency = 'JPY' WHERE pledge_id = :gift", 'JPY'],
  },
  ...FACTOR_PLANTS,
  events: {
    'a state without its event': ["UPDATE pledge SET review = 'declined' WHERE id = :waiting", 'declined'],
    'a version without its event': ['UPDATE pledge SET version = version + 1 WHERE id = :gift', 'PB-'],
    'a gap in the history': [
      "UPDATE event SET version = 9 WHERE stream = 'pledge' AND stream_id = (:gift)|| '' AND version = 2",
      'PB-',
    ],
    'a pledge without any event': [unheardOf, 'PB-2222-2222'],
  },
  'figures-anchor': {
    'sums of another cluster': ['UPDATE figure_fold SET system_identifier = system_identifier + 1', 'anchored_in'],
    'a watermark that this cluster has not reached': [
      "UPDATE figure_fold SET watermark = '18446744073709551000'",
      '18446744073709551000',
    ],
    'entries of an epoch to come': ['UPDATE ledger_entry SET epoch = 1000 WHERE pledge_id = :gift', '1000'],
    'no anchor at all': ['DELETE FROM figure_fold', 'anchored_in'],
  },
  hours: {
    'hours that nobody pledged': [entry('gift', 'hours, hours_from', "3, '2026-01-01'"), 'PB-'],
    'hours taken back on other days': [
      `WITH more AS (${entry('hours', 'hours, hours_from', "7, '2021-01-01'")}) ${entry('hours', 'hours, hours_from', "-7, '2020-01-01'")}`,
      '"least_of_a_span":"-7"',
    ],
    'other hours than the pledge says': ['UPDATE pledge SET hours_per_month = 3 WHERE id = :hours', '"ledger":"7"'],
  },
  'in-review': {
    'one more waiting than the figures say': [entry('gift', 'in_review', '-1'), 'fixture'],
  },
  instalments: {
    'parts beyond the whole': [
      'UPDATE instalment SET amount = amount + 1 WHERE pledge_id = :gift AND seq = 2',
      '40001',
    ],
    'a missing part': ['DELETE FROM instalment WHERE pledge_id = :gift AND seq = 4', '30000'],
    'a part on another day than the ledger says': [
      'UPDATE instalment SET due = due - 1 WHERE pledge_id = :gift AND seq = 1',
      'PB-',
    ],
    'parts out of order': ['UPDATE instalment SET due = due + 1000 WHERE pledge_id = :gift AND seq = 1', 'PB-'],
  },
  'kept-sums': {
    'one the ledger does not bear': ["UPDATE figure_sum SET promised = promised + 1 WHERE dimension = 'all'", 'all'],
    'one that is missing': ["DELETE FROM figure_sum WHERE key = 'sponsorship'", 'sponsorship'],
    'entries passed over by the watermark': ['UPDATE figure_fold SET watermark = pg_current_xact_id()', 'all'],
    'supporters alone wrong': ["UPDATE figure_sum SET supporters = supporters + 1 WHERE dimension = 'all'", 'all'],
  },
  messages: {
    'one shown that nobody passed': [
      "UPDATE pledge SET message = 'Hi', show_message = true WHERE id = :waiting",
      'PB-',
    ],
    'one passed and not shown': ['UPDATE pledge SET show_message = false WHERE id = :gift', 'message-shown'],
    'one that is said to be looked at': ['UPDATE pledge SET message_looked = true WHERE id = :waiting', 'PB-'],
    'a judgement of none': ["UPDATE pledge SET show_message = false, message = '' WHERE id = :gift", '"is_empty":true'],
  },
  names: {
    'one shown that nobody looked at': ["UPDATE pledge SET name_look = 'shown' WHERE id = :waiting", 'PB-'],
    'one hidden by nobody': ["UPDATE pledge SET name_look = 'hidden' WHERE id = :gift", 'name-shown'],
    'one hidden and shown all the same': [
      `INSERT INTO event (stream, stream_id, version, type, actor_kind) SELECT 'pledge', id, version + 1, 'name-hidden', 'system' FROM pledge WHERE id = :gift`,
      'name-hidden',
    ],
  },
  organisations: {
    'a pledge of one that is merged': [
      `UPDATE organisation SET status = 'merged', merged_into = (SELECT organisation_id FROM pledge WHERE id = :gone)
       WHERE id = (SELECT organisation_id FROM pledge WHERE id = :sponsor)`,
      'merged and has the pledge',
    ],
    'a contact of one that is merged': [MERGED, 'merged and has the contact'],
    'one merged by nobody': [MERGED, 'merged by nobody'],
    'a logo of one that is merged': [
      `WITH logo AS (INSERT INTO organisation_logo (organisation_id, theme, media_type, width, height, alt, bytes)
         SELECT organisation_id, 'light', 'image/png', 1, 1, 'A mark', '\\x00' FROM pledge WHERE id = :gone) ${MERGED}`,
      'merged and has the logo',
    ],
    'a draft of a logo of one that is merged': [
      `WITH logo AS (INSERT INTO organisation_logo_draft (organisation_id, name, theme, media_type, width, height, alt, file_key, ink, contrast_light, contrast_dark, uploaded_by, changed_at)
         SELECT organisation_id, gen_random_uuid(), 'light', 'image/png', 1, 1, 'A mark', 'key', 1, 7, 7, supporter_id, now() FROM pledge WHERE id = :gone) ${MERGED}`,
      'merged and has the logo draft',
    ],
    'eleven contacts': [
      `INSERT INTO organisation_contact (organisation_id, name, email)
       SELECT organisation_id, '', n || '@many.example' FROM pledge, generate_series(1, 10) n WHERE id = :gone`,
      'more than ten contacts',
    ],
    'an approved pledge of one that nobody said who it is': [
      "UPDATE organisation SET status = 'provisional' WHERE public_name = 'Loom'",
      'not known and approved',
    ],
  },
  places: {
    'one taken by nobody': ["UPDATE place_year SET taken = taken + 1 WHERE slug = 'visionary'", 'tier visionary'],
    'one held and not counted': [
      "DELETE FROM pledge_place WHERE pledge_id = :sponsor AND kind = 'benefit'",
      'benefit ',
    ],
    'a sponsorship without its level': [
      "DELETE FROM pledge_place WHERE pledge_id = :sponsor AND kind = 'tier'",
      'pledge PB-',
    ],
    'one of somebody who withdrew': [
      "INSERT INTO pledge_place SELECT :gone, kind, slug, year FROM place_year WHERE slug = 'partner'",
      'pledge PB-',
    ],
  },
  'private-text': {
    'a text that was changed': [
      `UPDATE event_private SET data = '{"reason": "Other"}' WHERE data ->> 'reason' = 'No'`,
      'rolled-back',
    ],
    'a salt that was changed': ["UPDATE event_private SET salt = 'x' WHERE data ->> 'reason' = 'No'", 'rolled-back'],
    'a text that is gone without a trace': ["DELETE FROM event_private WHERE data ->> 'reason' = 'No'", 'rolled-back'],
    'a text nobody committed to': [
      "INSERT INTO event_private (event_id, salt, data) SELECT id, 'x', '{}' FROM pledge_event WHERE pledge_id = :waiting",
      'submitted',
    ],
  },
  ...BANK_PLANTS,
  ...REVIEW_PLANTS,
  ...MONEY_PLANTS,
  ...CARD_PLANTS,
  ...ERASURE_PLANTS,
  ...MEMBERSHIP_PLANTS,
  ...RECEIPT_PLANTS,
  ...INVOICE_PLANTS,
  ...AGREEMENT_PLANTS,
  ...ASSET_PLANTS,
  ...DELIVERY_PLANTS,
  ...EMAIL_PLANTS,
  ...REMINDER_PLANTS,
  ...WAITING_PLANTS,
  roles: {
    'a role without its event': [
      "INSERT INTO staff_role (user_id, role) SELECT user_id, 'admin' FROM staff_role LIMIT 1",
      'admin',
    ],
    'a role that went without its event': ["DELETE FROM staff_role WHERE role = 'treasurer'", 'treasurer'],
  },
  searches: {
    'a name that is found as another': [
      "ALTER TABLE pledge DISABLE TRIGGER USER; UPDATE pledge SET folded_name = 'somebody else' WHERE id = :gift",
      'somebody else',
    ],
    'a text that was not folded': [
      "ALTER TABLE pledge DISABLE TRIGGER USER; UPDATE pledge SET search = 'ÉMILE' WHERE id = :gift",
      'ÉMILE',
    ],
  },
  streams: {
    'a gap in the history of a role': ["UPDATE event SET version = 7 WHERE type = 'role-granted'", 'person'],
  },
  supporters: {
    'somebody who counts and has nothing approved': [
      "INSERT INTO supporter_pledge_count SELECT campaign_id, 'person nobody', 1 FROM pledge WHERE id = :gift",
      'person nobody',
    ],
    'somebody who does not count': [
      "DELETE FROM supporter_pledge_count WHERE party LIKE 'organisation%'",
      'organisation',
    ],
    'a number in the ledger that is not theirs': [entry('gift', 'supporters', '1'), 'campaign '],
  },
  websites: {
    'one that nobody approved': [
      "UPDATE organisation SET website = 'https://other.example/' WHERE public_name = 'Loom'",
      'https://other.example/',
    ],
  },
  'two-reviewers': {
    'a large pledge approved by one': [
      'DELETE FROM pledge_approval WHERE ctid = (SELECT ctid FROM pledge_approval WHERE pledge_id = :large LIMIT 1)',
      'PB-',
    ],
    'approvals of an earlier round': ['UPDATE pledge SET approval_round = approval_round + 1 WHERE id = :large', 'PB-'],
  },
};
