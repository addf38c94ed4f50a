import { ask, gift, newPerson, newStaff, pledge, snapshotOf, toMove } from '#test/factories';
import { approve } from '#test/organisation-factories';
import { pay } from '#test/own-change-factories';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { logHours } from '#server/hours/log-hours';
import { toMoveFields } from '#server/http/form-fields';

/** What a form's page sends to its action, and who is signed in. `stays`: an input that it took does not use it up. `isProved`: their session has proved their second factor. */
export type ActionForm = Readonly<{
  by: Person | null;
  fields: Readonly<Record<string, string>>;
  stays?: boolean;
  isProved?: boolean;
}>;

/** Makes a form ready to be sent. */
export type PrepareAction = () => Promise<ActionForm>;

/** The forms of actions, by the folder of their file below `app/[locale]/` and by their name. */
export type ActionForms = Readonly<Record<string, Readonly<Record<string, PrepareAction>>>>;

/** In minor units: more than policy accepts. */
const BIG = 60_000;

/** The fields of every form about a pledge as it is now, and more. */
export const fieldsOf = async (reference: string, more: Readonly<Record<string, string>> = {}) => ({
  ...toMoveFields(await snapshotOf(reference)),
  ...more,
});

/** A gift by somebody new; by default it waits for a decision. */
export async function newGift(more: object = {}): Promise<Readonly<{ by: Person; reference: string }>> {
  const by = await newPerson();
  return { by, reference: (await pledge(by, gift(BIG, more))).reference };
}

/** An approved gift. */
export async function approvedGift(): Promise<string> {
  const { reference } = await newGift();
  await approve(reference);
  return reference;
}

/** An approved gift with a payment, whose id the form has too. */
export async function paidGift(): Promise<Readonly<{ reference: string; payment: string }>> {
  const reference = await approvedGift();
  await pay(await newStaff('treasurer', 'handle-money'), reference, '600');
  const [payment] = await ask<{ id: string }>(
    'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE p.reference = $1',
    [reference],
  );
  return { reference, payment: payment?.id ?? '' };
}

/** The current month. */
export const thisMonth = () => today().slice(0, 7);

/** A contributing membership of somebody new. */
export async function newVolunteer(): Promise<Readonly<{ by: Person; reference: string }>> {
  const by = await newPerson();
  const { reference } = await pledge(by, {
    kind: 'membership',
    class: 'contributing',
    hoursPerMonth: 6,
    area: 'events',
  });
  return { by, reference };
}

/** One who has logged hours. */
export async function hoursLogged(): Promise<string> {
  const { by, reference } = await newVolunteer();
  await logHours(by, { ...(await toMove(reference)), month: thisMonth(), hours: '6', note: 'Generated' });
  return reference;
}
