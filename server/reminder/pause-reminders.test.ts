import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newPerson, pledge, seedCampaign } from '#test/factories';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { pauseOwnReminders, pauseRemindersByLink } from '#server/reminder/pause-reminders';
import { toPauseToken } from '#server/reminder/pause-token';
import { readPauseLink } from '#server/reminder/reminder-queries';

beforeAll(seedCampaign);

const eventsOf = (person: string) =>
  ask(
    `SELECT type, actor_kind, actor_id, data ->> 'by' AS by FROM event WHERE stream = 'person' AND stream_id = $1 ORDER BY version`,
    [person],
  );

describe('the link that pauses reminders', () => {
  it('pauses and resumes, each once, with an event that says how', async () => {
    const { id, email } = await newPerson();
    const token = toPauseToken(id);
    expect(await readPauseLink(token)).toEqual({ account: `${email[0]}•••@example.org`, isPaused: false });
    for (let i = 0; i < 2; i++) expect(await pauseRemindersByLink(token, true, 'link')).toEqual({ kind: 'done' });
    expect(await readPauseLink(token)).toMatchObject({ isPaused: true });
    for (let i = 0; i < 2; i++) await pauseRemindersByLink(token, false, 'link');
    expect(await readPauseLink(token)).toMatchObject({ isPaused: false });
    const actor = { actor_kind: 'person', actor_id: id, by: 'link' };
    expect(await eventsOf(id)).toEqual([
      { type: 'reminders-paused', ...actor },
      { type: 'reminders-resumed', ...actor },
    ]);
    await expectChecksHold();
  });

  it('of another person pauses nobody else’s', async () => {
    const [ada, lin] = [await newPerson(), await newPerson()];
    await pauseRemindersByLink(toPauseToken(lin.id), true, 'link');
    expect(await readPauseLink(toPauseToken(ada.id))).toMatchObject({ isPaused: false });
    expect(await eventsOf(ada.id)).toEqual([]);
  });

  it('pauses the same once for requests at the same moment', async () => {
    const { id } = await newPerson();
    await Promise.all(Array.from({ length: 5 }, () => pauseRemindersByLink(toPauseToken(id), true, 'link')));
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('does nothing with a forged token', async () => {
    const [ada, lin] = [await newPerson(), await newPerson()];
    const [, signature] = toPauseToken(lin.id).split('.');
    const forged = [
      `${ada.id}.${signature}`,
      `${ada.id}.${'A'.repeat(43)}`,
      ada.id,
      toPauseToken(ada.id).slice(0, -1),
      `${toPauseToken(ada.id)}A`,
      toPauseToken(ada.id.toUpperCase()),
      [toPauseToken(ada.id)],
      { toString: () => toPauseToken(ada.id) },
      null,
      '',
    ];
    for (const token of forged) {
      expect(await readPauseLink(token)).toBeNull();
      expect(await pauseRemindersByLink(token, true, 'link')).toEqual({ kind: 'bad-link' });
    }
    expect(await countOf('reminder_pause WHERE person_id = ANY($1)', [[ada.id, lin.id]])).toBe(0);
  });

  it('can be followed by an email program itself', async () => {
    const { id } = await newPerson();
    await pauseRemindersByLink(toPauseToken(id), true, 'one-click');
    expect(await eventsOf(id)).toMatchObject([{ type: 'reminders-paused', by: 'one-click' }]);
  });

  it('has a limit that takes nothing from what its person can do', async () => {
    const person = await newPerson();
    const token = toPauseToken(person.id);
    for (let i = 0; i < 60; i++) await pauseRemindersByLink(token, i % 2 === 0, 'link');
    expect(await pauseRemindersByLink(token, true, 'link')).toEqual({ kind: 'limited' });
    expect(await pauseOwnReminders(person, true)).toEqual({ kind: 'done' });
  });

  it('of a person who is gone does nothing', async () => {
    const token = toPauseToken(crypto.randomUUID());
    expect(await readPauseLink(token)).toBeNull();
    expect(await pauseRemindersByLink(token, true, 'link')).toEqual({ kind: 'done' });
    await expectChecksHold();
  });
});

describe('the page of a pledge', () => {
  it('says to its supporter whether reminders are on, while money is expected', async () => {
    const [ada, lin] = [await newPerson(), await newPerson()];
    const { reference } = await pledge(ada, gift(5_000));
    const hours = await pledge(ada, { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' });
    expect(await findOwnPledge(ada, reference)).toMatchObject({ reminders: 'on' });
    await pauseOwnReminders(ada, true);
    expect(await findOwnPledge(ada, reference)).toMatchObject({ reminders: 'paused' });
    expect(await findOwnPledge(ada, hours.reference)).toMatchObject({ reminders: null });
    expect(await findOwnPledge(lin, reference)).toBeNull();
    await pauseOwnReminders(ada, false);
    expect(await findOwnPledge(ada, reference)).toMatchObject({ reminders: 'on' });
  });
});
