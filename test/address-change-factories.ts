import { randomUUID } from 'node:crypto';
import { ask, newPerson } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { requestAddressChange } from '#server/address-change/request-address-change';

/** A change of a person's address, by default of somebody new, that an admin has asked for and that waits. */
export async function withAddressChange(
  given?: Person,
  newEmail = `${randomUUID()}@example.org`,
): Promise<Readonly<{ person: Person; id: string }>> {
  const person = given ?? (await newPerson());
  // Without the role in the database: tests of the last admin count the others.
  const staff = (await newPerson()) as Staff<'manage-roles'>;
  const { kind } = await requestAddressChange(staff, { email: person.email, newEmail, reason: 'Lost the mailbox.' });
  if (kind !== 'address-requested') throw new Error(`Not requested: ${kind}`);
  const [row] = await ask<{ id: string }>('SELECT id FROM address_change WHERE person_id = $1', [person.id]);
  return { person, id: row?.id ?? '' };
}
