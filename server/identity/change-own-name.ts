import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Person } from '#server/auth';
import { updateName } from '#server/identity/person-store';

/** Changes the name of the signed-in person, as typed; without a visible character they have none. Returns the error if the text cannot be taken. */
export async function changeOwnName(person: Person, typed: string): Promise<FieldError | null> {
  const name = cleanText(typed, { most: TEXT_LIMITS.name });
  if (!name.ok) return { field: 'name', code: name.code, limit: name.limit };
  await updateName(person.id, name.text);
  return null;
}
