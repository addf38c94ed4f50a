import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import type { Staff } from '#server/auth';
import { countFailedEmails, EMAIL_PAGE, listEmails } from '#server/email/email-queries';
import { sendEmailAgain } from '#server/email/send-email-again';
import { requestSignIn } from '#server/sign-in/request-sign-in';

const client = { address: null, isKnownTo: () => false, browser: null, device: 'Firefox/Linux' };
let reviewer: Staff<'send-emails'>;
let reader: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'send-emails');
  reader = await newStaff('editor', 'read-desk');
});

const ANSWER = "Can't send mail\r\n<b>550</b> 5.1.1 no such\u0000user " + 'x'.repeat(5_000);

async function failedEmail() {
  const person = await newPerson();
  const { reference } = await pledge(person, gift(500));
  const [row] = await ask<{ id: string }>(
    "UPDATE email SET state = 'failed', attempts = 14, last_error = $2 WHERE recipient_id = $1 RETURNING id",
    [person.id, ANSWER.replace('\u0000', '\u0007')],
  );
  return { id: row?.id ?? '', email: BigInt(row?.id ?? 0), person, reference };
}

async function failedSignInEmail(address: string) {
  await requestSignIn(address, '/account', client);
  const [row] = await ask<{ id: string }>(
    `UPDATE email e SET state = 'failed', attempts = 1, last_error = '550 no' FROM verification_token v
     WHERE v.id::text = e.subject_id AND v.identifier = $1 RETURNING e.id`,
    [address],
  );
  return BigInt(row?.id ?? 0);
}

const lineOf = async (id: string) => (await listEmails(reader, {})).items.find((each) => each.id === id);

describe('the list of emails', () => {
  it('shows a failed one with its pledge, its recipient and what the mail server said, in one short line', async () => {
    const { id, person, reference } = await failedEmail();
    const line = await lineOf(id);
    expect(line).toMatchObject({
      kind: 'pledge-approved',
      state: 'failed',
      recipient: person.email,
      reference,
      attempts: 14,
      notAgain: null,
    });
    expect(line?.answer).toMatch(/^Can't send mail <b>550<\/b> 5\.1\.1 no such user x+$/);
    expect(line?.answer?.length).toBeLessThanOrEqual(300);
  });

  it('has those that have failed first, and others by the state in the address', async () => {
    const { id } = await failedEmail();
    await pledge(await newPerson(), gift(500));
    const states = async (params: Record<string, unknown>) =>
      new Set((await listEmails(reader, params)).items.map(({ state }) => state));
    expect(await states({})).toEqual(new Set(['failed']));
    expect(await states({ state: 'waiting' })).toEqual(new Set(['waiting']));
    expect(await states({ state: 'any' })).toEqual(new Set(['failed', 'waiting']));
    for (const state of ['nonsense', ['sent', 'sent'], 7]) expect(await states({ state })).toEqual(new Set(['failed']));
    expect((await listEmails(reader, { state: 'sent' })).items).toEqual([]);
    expect((await listEmails(reader, { again: id })).again).toMatchObject({ id, state: 'failed' });
    expect((await listEmails(reader, { again: '999999999999' })).again).toBeNull();
  });

  it('is newest first, in pages that neither repeat nor leave out one', async () => {
    for (let i = 0; i <= EMAIL_PAGE; i += 1) await failedEmail();
    const first = await listEmails(reader, {});
    const second = await listEmails(reader, { cursor: first.next });
    const ids = [...first.items, ...second.items].map(({ id }) => Number(id));
    expect(first.items).toHaveLength(EMAIL_PAGE);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect([new Set(ids).size, second.next]).toEqual([await countOf("email WHERE state = 'failed'"), null]);
    expect(await countFailedEmails(reader)).toEqual({ atLeast: ids.length, isMore: false });
    expect((await listEmails(reader, { cursor: "1' OR" })).items).toHaveLength(EMAIL_PAGE);
  });
});

describe('sending a failed email again', () => {
  const jobsOf = (id: string) => countOf("graphile_worker.jobs WHERE key = 'email:' || $1", [id]);
  const eventsOf = (id: string) =>
    ask("SELECT type, actor_id, data FROM event WHERE stream = 'email' AND stream_id = $1", [id]);

  it('queues it with an event that says who did it and what it had failed with, without an address', async () => {
    const { id, email } = await failedEmail();
    expect(await sendEmailAgain(reviewer, { email, key: randomUUID() })).toEqual({ kind: 'queued' });
    expect(await eventsOf(id)).toEqual([
      { type: 'email-sent-again', actor_id: reviewer.id, data: { attempts: 14, refusal: '550' } },
    ]);
    expect([await jobsOf(id), (await listEmails(reader, { again: id })).again?.state]).toEqual([1, 'waiting']);
  });

  it('happens once for a double click, and once for two members of staff at the same time', async () => {
    const [clicked, shared] = [await failedEmail(), await failedEmail()];
    const treasurer = await newStaff('treasurer', 'send-emails');
    const key = randomUUID();
    const same = await Promise.all(Array.from({ length: 5 }, () => sendEmailAgain(reviewer, { ...clicked, key })));
    expect(same).toEqual(Array.from({ length: 5 }, () => ({ kind: 'queued' })));
    const both = await Promise.all(
      [reviewer, treasurer].map((staff) => sendEmailAgain(staff, { ...shared, key: randomUUID() })),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['not-failed', 'queued']);
    for (const { id } of [clicked, shared]) expect([await jobsOf(id), (await eventsOf(id)).length]).toEqual([1, 1]);
  });

  it('is refused with a key that sent another email, and for one that does not exist or has not failed', async () => {
    const [one, other] = [await failedEmail(), await failedEmail()];
    const key = randomUUID();
    await sendEmailAgain(reviewer, { email: one.email, key });
    expect(await sendEmailAgain(reviewer, { email: other.email, key })).toEqual({ kind: 'key-reused' });
    expect(await sendEmailAgain(reviewer, { email: one.email, key: randomUUID() })).toEqual({ kind: 'not-failed' });
    expect(await sendEmailAgain(reviewer, { email: 999_999n, key: randomUUID() })).toEqual({ kind: 'not-found' });
    expect((await lineOf(other.id))?.state).toBe('failed');
  });

  it('is not offered for a sign-in email whose link is dead, or whose recipient was forgotten', async () => {
    const [alive, expired, used] = [
      await failedSignInEmail('alive@example.org'),
      await failedSignInEmail('expired@example.org'),
      await failedSignInEmail('used@example.org'),
    ];
    await ask("UPDATE verification_token SET expires = now() WHERE identifier = 'expired@example.org'");
    await ask("DELETE FROM verification_token WHERE identifier = 'used@example.org'");
    const forgotten = await failedEmail();
    await ask('UPDATE email SET recipient_id = NULL WHERE id = $1', [forgotten.id]);
    for (const [email, notAgain] of [
      [expired, 'link-dead'],
      [used, 'link-dead'],
      [forgotten.email, 'no-recipient'],
    ] as const) {
      expect(await lineOf(String(email))).toMatchObject({ notAgain });
      expect(await sendEmailAgain(reviewer, { email, key: randomUUID() })).toEqual({ kind: notAgain });
    }
    expect(await lineOf(String(alive))).toMatchObject({ notAgain: null, recipient: 'alive@example.org' });
    expect(await sendEmailAgain(reviewer, { email: alive, key: randomUUID() })).toEqual({ kind: 'queued' });
    await expectChecksHold();
  });
});
