import { randomUUID } from 'node:crypto';
import { ask, newPerson, newStaff, pledge, sponsorship } from '#test/factories';
import { approve, newName } from '#test/organisation-factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { listSponsorYears } from '#server/delivery/delivery-queries';
import { recordDelivery, takeBackDelivery } from '#server/delivery/record-delivery';

/** An accepted sponsorship of two years with a benefit of ten passes and one without a quantity; its primary contact and its organisation. */
export type Promised = Readonly<{ person: Person; reference: string; name: string; slug: string; id: bigint }>;

/** Makes one of these. */
export async function promised(more: object = {}, name = newName()): Promise<Promised> {
  const person = await newPerson({ name: 'Ada' });
  const { reference } = await pledge(
    person,
    sponsorship('associate', name, { years: 2, recognition: 'named', ...more }),
  );
  const result = await approve(reference);
  if (result.kind !== 'moved') throw new Error(`Not approved: ${JSON.stringify(result)}`);
  const [row] = await ask<{ id: string; slug: string; pledge: string }>(
    'SELECT o.id, o.slug, p.id AS pledge FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1',
    [reference],
  );
  await ask('DELETE FROM pledge_benefit WHERE pledge_id = $1', [row?.pledge]);
  await ask(
    `INSERT INTO pledge_benefit (pledge_id, round, position, group_name, name, description, quantity, slug)
     VALUES ($1, 1, 101, 'Conference', 'Passes', '', 10, 'passes'), ($1, 1, 102, 'Site', 'Logo on the site', '', NULL, 'logo')`,
    [row?.pledge],
  );
  return { person, reference, name, slug: row?.slug ?? '', id: BigInt(row?.id ?? 0) };
}

let editing: Promise<Staff<'moderate'>> | undefined;

/** The one editor of these tests. */
export function editor(): Promise<Staff<'moderate'>> {
  return (editing ??= newStaff('editor', 'moderate'));
}

/** Records a delivery of passes in the first year, today, unless something else is said. */
export async function deliver(
  { slug, reference }: Pick<Promised, 'slug' | 'reference'>,
  more: Readonly<{ benefit?: string; year?: number; key?: string; answers?: Readonly<Record<string, string>> }> = {},
) {
  const { benefit = 'passes', year = 1, key = randomUUID(), answers } = more;
  const typed = { quantity: '1', deliveredOn: today(), link: '', note: '', ...answers };
  return recordDelivery(await editor(), { slug, reference, benefit, year, key }, typed);
}

/** The years that staff see. */
export const yearsOf = async ({ id }: Promised) => listSponsorYears(await editor(), String(id), 'en');

/** The passes of the first year. */
export const passesOf = async (sponsor: Promised) =>
  (await yearsOf(sponsor)).at(-1)?.benefits.find(({ slug }) => slug === 'passes');

/** Takes a delivery back. */
export async function takeBack(sponsor: Promised, delivery: string | undefined, reason = 'Typed twice') {
  return takeBackDelivery(await editor(), { slug: sponsor.slug, delivery: BigInt(delivery ?? 0) }, reason);
}
