import type { Lang } from '#content/languages';
import type { Person } from '#server/auth';
import { updateLocale } from '#server/identity/person-store';

/** Makes a language of the site the one a person gets email in. */
export async function setLocale(person: Person, locale: Lang): Promise<void> {
  await updateLocale(person.id, locale);
}
