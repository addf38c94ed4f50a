import type * as MailTransport from '#server/email/mail-transport';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, seedCampaign, pledge } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { confirmSignIn } from '#server/sign-in/confirm-sign-in';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { listDemoEmails, readDemoEmail } from '#server/email/demo-mailbox-queries';
import { sendToServer } from '#server/email/mail-transport';
import { sendEmail } from '#server/email/send-email';

vi.mock('#server/email/mail-transport', async (original) => {
  const actual = await original<typeof MailTransport>();
  return { sendToServer: vi.fn(actual.sendToServer) };
});

beforeAll(seedCampaign);
beforeEach(() => {
  vi.mocked(sendToServer).mockClear();
});

const HERE = new Headers({ host: 'localhost:3000' });
const client = { address: null, isKnownTo: () => false, browser: null, device: 'Firefox/Linux' };

type EmailRow = {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  subject: string | null;
  message_id: string | null;
};
const emailRow = async (id: bigint) =>
  (
    await ask<EmailRow>('SELECT id, state, attempts, last_error, subject, message_id FROM email WHERE id = $1', [
      String(id),
    ])
  )[0];

async function pledgeEmail() {
  const person = await newPerson();
  const { reference } = await pledge(person, gift(500));
  const [row] = await ask<{ id: string }>('SELECT id FROM email WHERE recipient_id = $1', [person.id]);
  return { id: BigInt(row?.id ?? 0), person, reference };
}

async function signInEmail(email: string, returnTo = '/account') {
  await requestSignIn(email, returnTo, client);
  const [row] = await ask<{ id: string }>(
    'SELECT e.id FROM email e JOIN verification_token v ON v.id::text = e.subject_id WHERE v.identifier = $1',
    [email],
  );
  return BigInt(row?.id ?? 0);
}

describe('an email about a pledge', () => {
  it('goes to its supporter once, however often its job runs', async () => {
    const { id, person, reference } = await pledgeEmail();
    for (let i = 0; i < 3; i++) await sendEmail(id, false);
    expect(sendToServer).toHaveBeenCalledTimes(1);
    expect(sendToServer).toHaveBeenCalledWith(
      id,
      'pledge-approved',
      expect.objectContaining({ recipient: person.email }),
    );
    expect(await emailRow(id)).toMatchObject({
      state: 'sent',
      message_id: `<letter-${id}@127.0.0.1>`,
      subject: `Your pledge is confirmed: ${reference}`,
    });
    expect(await countOf('demo_email WHERE recipient = $1', [person.email])).toBe(1);
  });

  it('leads to the receipt, which has its number first, and an acceptance to its confirmation', async () => {
    const { id, person, reference } = await pledgeEmail();
    await sendEmail(id, false);
    const treasurer = await newStaff('treasurer', 'handle-money');
    await pay(treasurer, reference, '1');
    const [row] = await ask<{ id: string }>(
      "SELECT id FROM email WHERE kind = 'payment-received' AND recipient_id = $1",
      [person.id],
    );
    await sendEmail(BigInt(row?.id ?? 0), false);
    const texts = vi.mocked(sendToServer).mock.calls.map(([, , { text }]) => text);
    expect(texts[0]).toContain(`/account/pledges/${reference}/confirmation`);
    expect(texts[1]).toMatch(new RegExp(`See your receipt:\n.*/account/pledges/${reference}/receipts/\\d{4}-\\d{5}\n`));
  });

  it('goes to the current address of the supporter', async () => {
    const { id, person } = await pledgeEmail();
    await ask("UPDATE person SET email = 'moved@example.org' WHERE id = $1", [person.id]);
    await sendEmail(id, false);
    expect(vi.mocked(sendToServer).mock.calls[0]?.[2].recipient).toBe('moved@example.org');
  });

  it('to a person who was forgotten is dropped', async () => {
    const { id } = await pledgeEmail();
    await ask('UPDATE email SET recipient_id = NULL WHERE id = $1', [String(id)]);
    await sendEmail(id, false);
    expect(sendToServer).not.toHaveBeenCalled();
    expect(await emailRow(id)).toMatchObject({ state: 'dropped', last_error: 'its supporter was forgotten' });
  });

  it("that the server refuses is tried again, and failed at the last attempt, with the server's text", async () => {
    const { id } = await pledgeEmail();
    vi.mocked(sendToServer).mockRejectedValueOnce(new Error('451 later')).mockRejectedValueOnce('no mailbox');
    await expect(sendEmail(id, false)).rejects.toThrow(`email ${id} not sent: no code`);
    expect(await emailRow(id)).toMatchObject({ state: 'waiting', attempts: 1, last_error: '451 later' });
    await expect(sendEmail(id, true)).rejects.toThrow('no code');
    expect(await emailRow(id)).toMatchObject({ state: 'failed', attempts: 2, last_error: 'no mailbox' });
    await sendEmail(id, true);
    expect(await emailRow(id)).toMatchObject({ state: 'sent', last_error: null });
  });

  it('that does not exist is ignored', async () => {
    await sendEmail(999_999_999n, false);
    expect(sendToServer).not.toHaveBeenCalled();
  });
});

describe('a sign-in email', () => {
  it('has a link that signs in, goes to the address that requested it, and keeps its secret out of the database', async () => {
    const job = await signInEmail('ada@example.org');
    await sendEmail(job, false);
    const [email] = (await listDemoEmails(' Ada@Example.org ', HERE)) ?? [];
    expect(email).toMatchObject({ to: 'ada@example.org', kind: 'sign-in', subject: 'Sign in to Pledgebook' });
    expect(email?.text).toContain('from Firefox on Linux');
    expect(email?.text).toContain('for 10 minutes');
    const token = new URL(email?.links[0] ?? '').searchParams.get('token');
    expect(await emailRow(job)).toMatchObject({ state: 'sent', subject: 'Sign in' });
    expect(JSON.stringify(await ask('SELECT * FROM email'))).not.toContain(token);
    expect(await confirmSignIn(token, 'Firefox/Linux')).toMatchObject({ kind: 'signed-in', email: 'ada@example.org' });
  });

  it.each([
    ['/account', null, 'en', 'Sign in to Pledgebook'],
    ['/es/account', null, 'es', 'Inicia sesión en Pledgebook'],
    ['/de/give/check/1', null, 'de', 'Anmelden bei Pledgebook'],
    ['/de/account', 'es', 'es', 'Inicia sesión en Pledgebook'],
  ] as const)('from %s, of a person whose language is %s, is in %s', async (returnTo, locale, lang, subject) => {
    const address = `${crypto.randomUUID()}@example.org`;
    if (locale) await ask('INSERT INTO person (email, locale) VALUES ($1, $2)', [address, locale]);
    await sendEmail(await signInEmail(address, returnTo), false);
    const [sent] = vi.mocked(sendToServer).mock.calls;
    expect(sent?.[2]).toMatchObject({ recipient: address, subject });
    expect(sent?.[2].html).toContain(`<html lang="${lang}" `);
  });

  it('is dropped if its link was used', async () => {
    const job = await signInEmail('bela@example.org');
    await ask("DELETE FROM verification_token WHERE identifier = 'bela@example.org'");
    await sendEmail(job, false);
    expect(sendToServer).not.toHaveBeenCalled();
    expect(await emailRow(job)).toMatchObject({ state: 'dropped', last_error: 'the link was used already' });
  });

  it('whose link was made with a removed secret is dropped, because the link would open nothing', async () => {
    const job = await signInEmail('rotated@example.org');
    await ask("UPDATE verification_token SET token = 'of another secret' WHERE identifier = 'rotated@example.org'");
    await sendEmail(job, false);
    expect(sendToServer).not.toHaveBeenCalled();
    expect((await emailRow(job))?.last_error).toContain('AUTH_SECRET');
  });

  it('is dropped if its link has expired', async () => {
    const job = await signInEmail('chidi@example.org');
    await ask("UPDATE verification_token SET expires = now() WHERE identifier = 'chidi@example.org'");
    await sendEmail(job, false);
    expect(sendToServer).not.toHaveBeenCalled();
    expect(await emailRow(job)).toMatchObject({ state: 'dropped', last_error: 'the link has expired' });
  });
});

describe("the demonstration's mailbox", () => {
  it('shows the newest emails first, to everyone or to one', async () => {
    const [first, second] = [await pledgeEmail(), await pledgeEmail()];
    for (const { id } of [first, second]) await sendEmail(id, false);
    const all = (await listDemoEmails(null, HERE)) ?? [];
    expect(all.slice(0, 2).map(({ to }) => to)).toEqual([second.person.email, first.person.email]);
    expect(all[0]).toMatchObject({
      kind: 'pledge-approved',
      links: ['', '/confirmation'].map((more) => `http://127.0.0.1:3000/account/pledges/${second.reference}${more}`),
    });
    expect((await listDemoEmails(first.person.email, HERE))?.map(({ to }) => to)).toEqual([first.person.email]);
    expect(await listDemoEmails('nobody@example.org', HERE)).toEqual([]);
    expect(await readDemoEmail(String(second.id), HERE)).toContain(second.reference);
    for (const none of ['999999999', 'x', '-1', '1'.repeat(40)]) expect(await readDemoEmail(none, HERE)).toBeNull();
    expect(await readDemoEmail(String(second.id), new Headers({ host: 'evil.example:3000' }))).toBeNull();
    // A page of another site can lead a browser here under a name of its own.
    expect(await listDemoEmails(null, new Headers({ host: 'evil.example:3000' }))).toBeNull();
  });
});
