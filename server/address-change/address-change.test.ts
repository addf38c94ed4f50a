import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { newSession } from '#test/factor-factories';
import type { Person, Staff } from '#server/auth';
import { listAddressChanges, readStopLink } from '#server/address-change/address-change-queries';
import { toStopToken } from '#server/address-change/address-change-token';
import { applyAddressChange } from '#server/address-change/apply-address-change';
import { requestAddressChange } from '#server/address-change/request-address-change';
import { stopAddressChange, stopAddressChangeByLink } from '#server/address-change/stop-address-change';
import { sendEmail } from '#server/email/send-email';
import { requestEmailChange } from '#server/email-change/request-email-change';

let admin: Staff<'manage-roles'>;
beforeAll(async () => {
  await seedCampaign();
  admin = await newStaff('admin', 'manage-roles');
});

const newAddress = () => `${randomUUID()}@example.org`;
const emailOf = async ({ id }: Person) =>
  (await ask<{ email: string }>('SELECT email FROM person WHERE id = $1', [id]))[0]?.email;
const eventsOf = async ({ id }: Person) =>
  ask<{ type: string; actor_kind: string; data: object; reason: string | null }>(
    `SELECT e.type, e.actor_kind, e.data, t.data ->> 'reason' AS reason FROM event e LEFT JOIN event_private t ON t.event_id = e.id
     WHERE e.stream = 'person' AND e.stream_id = $1 ORDER BY e.version`,
    [id],
  );
const idOf = async ({ id }: Person) =>
  (await ask<{ id: string }>('SELECT id FROM address_change WHERE person_id = $1', [id]))[0]?.id ?? '';
const letTimePass = ({ id }: Person, hours: number) =>
  ask('UPDATE address_change SET effective_at = effective_at - make_interval(hours => $2) WHERE person_id = $1', [
    id,
    hours,
  ]);

/** Somebody whose change waits. */
async function requested(email = newAddress()) {
  const person = await newPerson();
  const form = { email: person.email, newEmail: email, reason: 'Lost the mailbox; called back.' };
  expect(await requestAddressChange(admin, form)).toEqual({ kind: 'address-requested' });
  return { person, email, id: await idOf(person) };
}

/** Sends what waits, and returns the texts of the emails to an address. */
async function textsTo(address: string): Promise<string[]> {
  const waiting = await ask<{ id: string }>("SELECT id FROM email WHERE state = 'waiting' ORDER BY id");
  for (const { id } of waiting) await sendEmail(BigInt(id), false);
  const sent = await ask<{ text: string }>('SELECT text FROM demo_email WHERE recipient = $1 ORDER BY email_id', [
    address,
  ]);
  return sent.map(({ text }) => text);
}

describe('a new address that an admin gives', () => {
  it('takes effect after 72 hours and not before, and ends every session', async () => {
    const { person, email, id } = await requested();
    const { reference } = await pledge(person, gift(500));
    await newSession(person);
    await requestEmailChange(person, newAddress());
    await applyAddressChange(id);
    await letTimePass(person, 71);
    await applyAddressChange(id);
    expect(await emailOf(person)).toBe(person.email);
    await letTimePass(person, 1);
    await applyAddressChange(id);
    await applyAddressChange(id);
    expect(await emailOf(person)).toBe(email);
    expect(await countOf('session WHERE user_id = $1', [person.id])).toBe(0);
    expect(await countOf('email_change WHERE person_id = $1', [person.id])).toBe(0);
    const [row] = await ask<{ search: string }>('SELECT search FROM pledge WHERE reference = $1', [reference]);
    expect(row?.search).toContain(email);
    expect(await eventsOf(person)).toEqual([
      { type: 'address-change-requested', actor_kind: 'person', data: {}, reason: 'Lost the mailbox; called back.' },
      { type: 'email-change-requested', actor_kind: 'person', data: {}, reason: null },
      { type: 'email-change-cancelled', actor_kind: 'person', data: { why: 'person' }, reason: null },
      { type: 'email-changed', actor_kind: 'system', data: {}, reason: null },
    ]);
    await expectChecksHold();
  });

  it('is emailed to both addresses at once; only the old one gets the link that stops it', async () => {
    const { person, email, id } = await requested();
    const [job] = await ask<{ hours: number; payload: object }>(
      `SELECT round(extract(epoch FROM run_at - now()) / 3600)::int AS hours, payload FROM graphile_worker._private_jobs WHERE key = $1`,
      [`address-change:${id}`],
    );
    expect(job).toEqual({ hours: 72, payload: { changeId: id } });
    const emails = await ask(
      "SELECT j.priority FROM graphile_worker._private_jobs j JOIN email e ON j.key = 'email:' || e.id WHERE e.subject_id = $1",
      [id],
    );
    expect(emails).toEqual([{ priority: -5 }, { priority: -5 }]);
    const [[old = ''], [fresh = '']] = [await textsTo(person.email), await textsTo(email)];
    expect(old).toContain(`stop-change?token=${toStopToken(id)}`);
    expect(fresh).not.toContain('token=');
    expect([old.includes(email), fresh.includes(person.email)]).toEqual([false, false]);
    expect(JSON.stringify(await ask('SELECT data FROM event'))).not.toContain(email);
  });

  it('is stopped by the link, once, and reading the link stops nothing', async () => {
    const { person, id } = await requested();
    const token = toStopToken(id);
    for (let i = 0; i < 2; i++) expect(await readStopLink(token)).toMatchObject({ from: person.email });
    for (const bad of [null, '', 'x', `${token}x`, 'x'.repeat(300), 7])
      expect(await stopAddressChangeByLink(bad)).toEqual({ kind: 'nothing-waits' });
    const answers = await Promise.all([1, 2, 3].map(() => stopAddressChangeByLink(token)));
    expect(answers.filter(({ kind }) => kind === 'address-stopped')).toHaveLength(1);
    expect(await readStopLink(token)).toBeNull();
    await letTimePass(person, 72);
    await applyAddressChange(id);
    expect(await emailOf(person)).toBe(person.email);
    expect((await eventsOf(person)).at(-1)).toMatchObject({ type: 'address-change-stopped', data: { by: 'person' } });
    expect(await textsTo(person.email)).toEqual([]);
  });

  it('is listed for admins, and any of them stops it', async () => {
    const { person, email, id } = await requested();
    const other = await newStaff('admin', 'manage-roles');
    expect((await listAddressChanges(other)).find((each) => each.id === id)).toMatchObject({
      from: person.email,
      to: email,
    });
    expect(await stopAddressChange(other, { change: 'x' })).toEqual({ kind: 'nothing-waits' });
    expect(await stopAddressChange(other, { change: id })).toEqual({ kind: 'address-stopped' });
    expect(await stopAddressChange(other, { change: id })).toEqual({ kind: 'nothing-waits' });
    expect((await eventsOf(person)).at(-1)).toMatchObject({ type: 'address-change-stopped', data: { by: 'admin' } });
  });

  it('that somebody else has by then changes nothing', async () => {
    const { person, email, id } = await requested();
    await newPerson({ email });
    await letTimePass(person, 72);
    await applyAddressChange(id);
    expect(await emailOf(person)).toBe(person.email);
    expect((await eventsOf(person)).at(-1)).toMatchObject({ actor_kind: 'system', data: { by: 'taken' } });
    expect(await idOf(person)).toBe('');
  });

  it("is refused for one's own, for nobody, without an address or a reason, and while one waits", async () => {
    const { person, email } = await requested();
    const form = { email: person.email, newEmail: newAddress(), reason: 'Why not.' };
    const kindOf = async (more: object) => (await requestAddressChange(admin, { ...form, ...more })).kind;
    expect(await kindOf({})).toBe('address-waiting');
    expect(await kindOf({ email: admin.email.toUpperCase() })).toBe('own-address');
    expect(await kindOf({ email: 'nobody@example.org' })).toBe('unknown-person');
    for (const newEmail of ['', 'nobody', 'a b@example.org'])
      expect(await kindOf({ newEmail })).toBe('not-new-address');
    for (const reason of ['', ' ', '\u0000', 'x'.repeat(2_001)]) expect(await kindOf({ reason })).toBe('no-reason');
    expect(await kindOf({ newEmail: admin.email })).toBe('address-taken');
    expect(await kindOf({ newEmail: person.email })).toBe('address-taken');
    const other = await newPerson();
    const both = await Promise.all([1, 2].map(() => requestAddressChange(admin, { ...form, email: other.email })));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['address-requested', 'address-waiting']);
    expect(await countOf('address_change WHERE email = $1', [email])).toBe(1);
    await expectChecksHold();
  });
});
