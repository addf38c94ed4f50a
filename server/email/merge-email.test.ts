import { beforeAll, expect, it } from 'vitest';
import { ask, newPerson, seedCampaign } from '#test/factories';
import { mergedInto, mergingAdmin } from '#test/person-factories';
import { sendWaiting } from '#test/reminder-factories';
import type { Person } from '#server/auth';
import { updateLocale } from '#server/identity/person-store';
import { separatePeople } from '#server/person/merge-people';

beforeAll(seedCampaign);

const sentTo = ({ email }: Person) =>
  ask<{ subject: string; text: string }>(
    'SELECT subject, text FROM demo_email WHERE recipient = $1 ORDER BY email_id',
    [email],
  );

it('tells each address in its language what moved where, and names the other one shortened', async () => {
  const [from, into] = [await newPerson(), await newPerson()];
  await updateLocale(from.id, 'de');
  await updateLocale(into.id, 'en');
  const merge = await mergedInto(from, into);
  await sendWaiting();
  const [goes] = await sentTo(from);
  expect(goes?.subject).toBe('Deine zwei Einträge sind jetzt einer');
  expect(goes?.text).toContain(`meldest du dich mit ${into.email[0]}•••@example.org an`);
  expect(goes?.text).not.toContain(into.email);
  const [stays] = await sentTo(into);
  expect(stays?.subject).toBe('Your two records are one now');
  expect(stays?.text).toContain(`You sign in with ${into.email}, as before.`);
  expect(stays?.text).not.toContain(from.email);
  await separatePeople(await mergingAdmin(), merge);
  await sendWaiting();
  expect((await sentTo(from)).map(({ subject }) => subject)).toEqual([
    'Deine zwei Einträge sind jetzt einer',
    'Deine zwei Einträge sind wieder getrennt',
  ]);
});

it('is not sent once the merge was undone', async () => {
  const [from, into] = [await newPerson(), await newPerson()];
  await separatePeople(await mergingAdmin(), await mergedInto(from, into));
  await sendWaiting();
  for (const person of [from, into])
    expect((await sentTo(person)).map(({ subject }) => subject)).toEqual(['Your two records are separate again']);
  const states = await ask(
    "SELECT DISTINCT state, last_error FROM email WHERE kind = 'records-merged' AND recipient_id = $1",
    [from.id],
  );
  expect(states).toEqual([{ state: 'dropped', last_error: 'its merge was undone' }]);
});
