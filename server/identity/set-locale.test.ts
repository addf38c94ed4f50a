import { beforeAll, expect, it } from 'vitest';
import { newPerson, seedCampaign } from '#test/factories';
import { db } from '#server/db';
import { putFirstLocale } from '#server/identity/person-store';
import { setLocale } from '#server/identity/set-locale';

beforeAll(() => seedCampaign());

const localeOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).locale;

it('is the one a person chose last, or that of a sign-in if they have chosen none', async () => {
  const [person, other] = [await newPerson(), await newPerson()];
  await putFirstLocale(person.email, 'es');
  expect(await localeOf(person.id)).toBe('es');
  await setLocale(person, 'en');
  await putFirstLocale(person.email, 'es');
  expect(await localeOf(person.id)).toBe('en');
  expect(await localeOf(other.id)).toBeNull();
});
