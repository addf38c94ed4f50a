import { expect } from 'playwright/test';
import { inDatabase } from './database.ts';
import { decide, hoursLogged, pledgeOf, type People, type Prepare, type Target } from './generated-targets.ts';
import { makePledge, sponsorship } from './pledging.ts';

const deskForm = (holds: string, reference: string, answers?: Record<string, string>): Target => ({
  as: 'staff',
  path: `/admin/pledges/${reference}`,
  holds: `>${holds}<`,
  answers,
});

const PAID = { amount: '600.00', receivedOn: new Date().toISOString().slice(0, 10) };

/** The reference of an approved gift with a payment of 600. */
async function paidPledge(people: People): Promise<string> {
  const reference = await pledgeOf(people);
  await decide(people.staff, reference, 'Approve', {});
  await decide(people.staff, reference, 'Record the payment', PAID);
  return reference;
}

/** Somebody new with an application of an organisation whose name another one has. */
async function secondApplication(people: People): Promise<string> {
  const name = `Generated ${crypto.randomUUID()}`;
  const first = await makePledge(people.otherSupporter, sponsorship('participating', name));
  await decide(people.staff, first.reference, 'Approve', {});
  return (await makePledge(people.supporter, sponsorship('participating', name.toUpperCase()))).reference;
}

/** A gift that is accepted by policy, with a message for the public list. */
const MESSAGE = { amount: 3_000, recognition: 'named', displayName: 'Generated', message: 'Generated.' };

/** Each form of the desk, made ready: by name. */
export const DESK_FORMS: Readonly<Record<string, Prepare>> = {
  'an approval': async (people) => deskForm('Approve', await pledgeOf(people)),
  'a decline': async (people) => deskForm('Decline with this reason', await pledgeOf(people), { reason: 'No.' }),
  'a question': async (people) => deskForm('Send the question', await pledgeOf(people), { reason: 'Who?' }),
  'an undone approval': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    return deskForm('Undo approval', reference, { reason: 'A mistake.' });
  },
  'a payment': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    return deskForm('Record the payment', reference, { ...PAID, amount: '1.00', bankReference: 'Generated' });
  },
  'a reversal': async (people) => deskForm('Reverse', await paidPledge(people), { reason: 'Typed twice.' }),
  'a refund': async (people) =>
    deskForm('Record the refund', await paidPledge(people), { amount: '1.00', reason: 'They asked for it.' }),
  'money without a pledge': () =>
    Promise.resolve<Target>({
      as: 'staff',
      path: '/admin/payments',
      holds: 'Record money without a pledge',
      answers: { ...PAID, bankReference: 'Generated' },
    }),
  'certified hours': async (people) => ({ ...deskForm('', await hoursLogged(people)), holds: '>Certify ' }),
  'a question about hours': async (people) =>
    deskForm('Send the question', await hoursLogged(people), { reason: 'Which ones?' }),
  'a shown message': async (people) => deskForm('Show message', await pledgeOf(people, MESSAGE)),
  'a hidden message': async (people) => deskForm('Hide message', await pledgeOf(people, MESSAGE)),
  'a name in the list': async (people) => {
    const more = { amount: 300, recognition: 'named', displayName: `Generated ${crypto.randomUUID()}` };
    await pledgeOf(people, more);
    return { as: 'staff', path: '/admin/messages', holds: '>Show<' };
  },
  'another organisation': async (people) => deskForm('Another organisation', await secondApplication(people)),
  'the same organisation': async (people) => deskForm('The same organisation', await secondApplication(people)),
  'an email sent again': async (people) => {
    const reference = await pledgeOf(people);
    const states = () =>
      inDatabase<{ id: string; state: string }>(
        "select id, state from email where event_id in (select id from event where stream = 'pledge' and stream_id = (select id::text from pledge where reference = $1)) limit 1",
        [reference],
      );
    // Otherwise the worker would send the email after all.
    await expect.poll(states).toMatchObject([{ state: 'sent' }]);
    await inDatabase("update email set state = 'failed', attempts = 1, last_error = '550 no' where id = $1", [
      (await states())[0]?.id,
    ]);
    return { as: 'staff', path: '/admin/emails', holds: '>Send again<' };
  },
};
