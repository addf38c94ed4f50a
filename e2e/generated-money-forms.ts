import { inDatabase } from './database.ts';
import { decide, pledgeOf, type Prepare } from './generated-targets.ts';

const LIN = "(SELECT id FROM person WHERE email = 'lin@example.org')";

/** Money without a pledge, as a treasurer records it: its id. */
async function newUnmatched(): Promise<string> {
  const [row] = await inDatabase<{ id: string }>(
    `WITH recorded AS MATERIALIZED (SELECT record_unmatched(jsonb_build_object('actor', ${LIN}, 'key', gen_random_uuid(), 'hash', 'ab', 'kind', 'payment', 'amount', '100',
       'currency', (SELECT currency FROM campaign ORDER BY id LIMIT 1), 'receivedOn', now()::date, 'note', $1::text, 'at', now())) AS said)
     SELECT currval(pg_get_serial_sequence('payment', 'id')) AS id FROM recorded`,
    [`Generated ${crypto.randomUUID()}`],
  );
  return row?.id ?? '';
}

const moneyForm = (payment: string, holds: string, more: object = {}) => ({
  as: 'staff' as const,
  path: `/admin/payments/unmatched/${payment}`,
  holds,
  ...more,
});

/** The forms about money without a pledge. */
export const MONEY_FORMS: Readonly<Record<string, Prepare>> = {
  'money that is set aside': async () =>
    moneyForm(await newUnmatched(), '>Set aside<', { answers: { reason: 'Interest.' } }),
  'money that is put back': async () => {
    const payment = await newUnmatched();
    await inDatabase(
      `SELECT set_money_aside(jsonb_build_object('payment', $1::text, 'actor', ${LIN}, 'key', gen_random_uuid(), 'hash', 'ab', 'reason', 'Interest', 'putBack', false,
         'at', now()))`,
      [payment],
    );
    return moneyForm(payment, '>Put it back<');
  },
  'a pledge whose rest is released': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    return {
      as: 'staff',
      path: `/admin/pledges/${reference}`,
      holds: '>Release $',
      answers: { reason: 'They moved away.' },
    };
  },
  'money that is given to a pledge': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    return moneyForm(`${await newUnmatched()}?pledge=${reference}`, '>Give ');
  },
};
