import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as MailTransport from '#server/email/mail-transport';
import { ask, countOf, gift, newPerson, seedCampaign, pledge } from '#test/factories';
import { confirmSignIn } from '#server/identity/confirm-sign-in';
import { requestSignIn } from '#server/identity/request-sign-in';
import { listDemoLetters } from '#server/email/demo-mailbox-queries';
import { handOver } from '#server/email/mail-transport';
import { sendLetter } from '#server/email/send-email';

vi.mock('#server/email/mail-transport', async (original) => {
  const actual = await original<typeof MailTransport>();
  return { handOver: vi.fn(actual.handOver) };
});

beforeAll(seedCampaign);
beforeEach(() => {
  vi.mocked(handOver).mockClear();
});

const client = { address: null, isKnownTo: () => false, device: 'Firefox on Linux' };

type Kept = {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  subject: string | null;
  message_id: string | null;
};
const letterRow = async (id: bigint) =>
  (
    await ask<Kept>('SELECT id, state, attempts, last_error, subject, message_id FROM letter WHERE id = $1', [
      String(id),
    ])
  )[0];

async function pledgeLetter() {
  const person = await newPerson();
  const { reference } = await pledge(person, gift(500));
  const [row] = await ask<{ id: string }>('SELECT id FROM letter WHERE user_id = $1', [person.id]);
  return { id: BigInt(row?.id ?? 0), person, reference };
}

async function signInLetter(email: string) {
  await requestSignIn(email, '/account', client);
  const [row] = await ask<{ id: string; token: string }>(
    "SELECT payload ->> 'letterId' AS id, payload ->> 'tokenId' AS token FROM graphile_worker._private_jobs WHERE payload ->> 'tokenId' = (SELECT id::text FROM verification_token WHERE identifier = $1)",
    [email],
  );
  return { letterId: BigInt(row?.id ?? 0), tokenId: row?.token ?? '' };
}

describe('a letter about a pledge', () => {
  it('goes to its supporter, once, however often its job runs', async () => {
    const { id, person, reference } = await pledgeLetter();
    for (let i = 0; i < 3; i++) await sendLetter({ letterId: id, tokenId: null }, false);
    expect(handOver).toHaveBeenCalledTimes(1);
    expect(handOver).toHaveBeenCalledWith(id, 'pledge-approved', expect.objectContaining({ recipient: person.email }));
    expect(await letterRow(id)).toMatchObject({
      state: 'sent',
      message_id: `<letter-${id}@127.0.0.1>`,
      subject: `Your pledge is confirmed: ${reference}`,
    });
    expect(await countOf('demo_letter WHERE recipient = $1', [person.email])).toBe(1);
  });

  it('goes to the address the supporter has by now', async () => {
    const { id, person } = await pledgeLetter();
    await ask("UPDATE person SET email = 'moved@example.org' WHERE id = $1", [person.id]);
    await sendLetter({ letterId: id, tokenId: null }, false);
    expect(vi.mocked(handOver).mock.calls[0]?.[2].recipient).toBe('moved@example.org');
  });

  it('to somebody who was forgotten is dropped', async () => {
    const { id } = await pledgeLetter();
    await ask('UPDATE letter SET user_id = NULL WHERE id = $1', [String(id)]);
    await sendLetter({ letterId: id, tokenId: null }, false);
    expect(handOver).not.toHaveBeenCalled();
    expect(await letterRow(id)).toMatchObject({ state: 'dropped', last_error: 'its supporter was forgotten' });
  });

  it('that the server refuses is tried again, and failed at the last try, with what the server said', async () => {
    const { id } = await pledgeLetter();
    vi.mocked(handOver).mockRejectedValueOnce(new Error('451 later')).mockRejectedValueOnce('no mailbox');
    await expect(sendLetter({ letterId: id, tokenId: null }, false)).rejects.toThrow(`letter ${id} not sent: no code`);
    expect(await letterRow(id)).toMatchObject({ state: 'waiting', attempts: 1, last_error: '451 later' });
    await expect(sendLetter({ letterId: id, tokenId: null }, true)).rejects.toThrow('no code');
    expect(await letterRow(id)).toMatchObject({ state: 'failed', attempts: 2, last_error: 'no mailbox' });
    await sendLetter({ letterId: id, tokenId: null }, true);
    expect(await letterRow(id)).toMatchObject({ state: 'sent', last_error: null });
  });

  it('that is not there is nothing to do', async () => {
    await sendLetter({ letterId: 999_999_999n, tokenId: null }, false);
    expect(handOver).not.toHaveBeenCalled();
  });
});

describe('a sign-in letter', () => {
  it('carries a link that signs in, where it was asked for, and keeps its secret out of the book', async () => {
    const job = await signInLetter('ada@example.org');
    await sendLetter(job, false);
    const [letter] = (await listDemoLetters(' Ada@Example.org ')) ?? [];
    expect(letter).toMatchObject({ to: 'ada@example.org', kind: 'sign-in', subject: 'Sign in to Pledgebook' });
    expect(letter?.text).toContain('from Firefox on Linux');
    expect(letter?.text).toContain('for 10 minutes');
    const token = new URL(letter?.links[0] ?? '').searchParams.get('token');
    expect(await letterRow(job.letterId)).toMatchObject({ state: 'sent', subject: 'Sign in' });
    expect(JSON.stringify(await ask('SELECT * FROM letter'))).not.toContain(token);
    expect(await confirmSignIn(token)).toMatchObject({ kind: 'signed-in', email: 'ada@example.org' });
  });

  it('whose link was used is dropped', async () => {
    const job = await signInLetter('bela@example.org');
    await ask("DELETE FROM verification_token WHERE identifier = 'bela@example.org'");
    await sendLetter(job, false);
    expect(handOver).not.toHaveBeenCalled();
    expect(await letterRow(job.letterId)).toMatchObject({ state: 'dropped', last_error: 'the link was used already' });
  });

  it('whose link has expired is dropped', async () => {
    const job = await signInLetter('chidi@example.org');
    await ask("UPDATE verification_token SET expires = now() WHERE identifier = 'chidi@example.org'");
    await sendLetter(job, false);
    expect(handOver).not.toHaveBeenCalled();
    expect(await letterRow(job.letterId)).toMatchObject({ state: 'dropped', last_error: 'the link has expired' });
  });
});

describe("the demonstration's mailbox", () => {
  it('shows the newest letters first, to everyone or to one', async () => {
    const [first, second] = [await pledgeLetter(), await pledgeLetter()];
    for (const { id } of [first, second]) await sendLetter({ letterId: id, tokenId: null }, false);
    const all = (await listDemoLetters(null)) ?? [];
    expect(all.slice(0, 2).map(({ to }) => to)).toEqual([second.person.email, first.person.email]);
    expect(all[0]).toMatchObject({
      kind: 'pledge-approved',
      links: [`http://127.0.0.1:3000/account/pledges/${second.reference}`],
    });
    expect((await listDemoLetters(first.person.email))?.map(({ to }) => to)).toEqual([first.person.email]);
    expect(await listDemoLetters('nobody@example.org')).toEqual([]);
  });
});
