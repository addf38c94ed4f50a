import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { updateProfile } from '#server/identity/person-store';

/**
 * Changes the name and the postal address of the signed-in person, as typed; without a visible character they have none. Returns the errors of texts that cannot be
 * taken, or that the person was forgotten or merged, and then changes nothing.
 */
export async function changeOwnProfile(
  person: Pick<Person, 'id'>,
  typed: Readonly<{ name: string; postalAddress: string }>,
): Promise<FieldError[]> {
  const name = cleanText(typed.name, { most: TEXT_LIMITS.name });
  const address = cleanText(typed.postalAddress, { most: TEXT_LIMITS.postalAddress, lines: true });
  if (name.ok && address.ok) {
    const profile = { person: person.id, name: name.text, postalAddress: address.text, at: now() };
    return (await updateProfile(profile)) ? [] : [{ field: 'form', code: 'account-changed' }];
  }
  return [
    ...(name.ok ? [] : [{ field: 'name', code: name.code, limit: name.limit } as const]),
    ...(address.ok ? [] : [{ field: 'postalAddress', code: address.code, limit: address.limit } as const]),
  ];
}
