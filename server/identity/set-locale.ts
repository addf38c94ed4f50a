import type { Lang } from '#content/languages';
import type { Person } from '#server/auth';
import { updateLocale } from '#server/identity/person-store';

/** Sets the language of a person's emails. */
export async function setLocale(person: Person, locale: Lang): Promise<void> {
  await updateLocale(person.id, locale);
}
