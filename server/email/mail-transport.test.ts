import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What the mail server received: the envelope, and the raw email. */
type Taken = Readonly<{ from: string; to: string[]; raw: string }>;

const email = {
  recipient: 'ada@example.org',
  subject: 'Your pledge',
  text: 'Hello,\n\nthank you.',
  html: '<p>Hello</p>',
};
const taken: Taken[] = [];
let server: SMTPServer;

async function listen(options: SMTPServerOptions = {}): Promise<void> {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

/** The transport of a newly started process. */
async function newHandOver() {
  vi.resetModules();
  return (await import('#server/email/mail-transport')).sendToServer;
}

beforeEach(() => {
  taken.length = 0;
});
afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

const headersOf = (raw: string) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');

describe('an email that is sent', () => {
  it('arrives with its headers, as plain text and HTML, from and to the right address', async () => {
    await listen();
    const sendToServer = await newHandOver();
    expect(await sendToServer(7n, 'pledge-approved', email)).toBe('<letter-7@127.0.0.1>');
    expect(taken).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = taken;
    expect([from, to]).toEqual(['pledges@example.org', ['ada@example.org']]);
    expect(headersOf(raw)).toEqual(
      expect.arrayContaining([
        'Message-ID: <letter-7@127.0.0.1>',
        'Auto-Submitted: auto-generated',
        'X-Pledgebook-Letter: pledge-approved',
        'From: Pledgebook <pledges@example.org>',
        'Reply-To: The fixture foundation <help@fixture.example>',
        'To: ada@example.org',
        'Subject: Your pledge',
      ]),
    );
    expect(raw).toContain('Content-Type: text/plain');
    expect(raw).toContain('Content-Type: text/html');
    expect(raw).toContain('<p>Hello</p>');
  });

  it('can be ended with one click, if it is one of many', async () => {
    await listen();
    const sendToServer = await newHandOver();
    const address = `https://pledge.example/api/pause-reminders?lang=en&token=${crypto.randomUUID()}.${'A'.repeat(43)}`;
    await sendToServer(7n, 'instalment-due', { ...email, unsubscribe: address });
    expect(headersOf(taken[0]?.raw ?? '')).toEqual(
      expect.arrayContaining([`List-Unsubscribe: <${address}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']),
    );
    await sendToServer(8n, 'sign-in', email);
    expect(taken[1]?.raw).not.toContain('List-Unsubscribe');
  });

  it('has the same Message-ID at every attempt, and another one for another email', async () => {
    await listen();
    const sendToServer = await newHandOver();
    const ids = [
      await sendToServer(7n, 'sign-in', email),
      await sendToServer(7n, 'sign-in', email),
      await sendToServer(8n, 'sign-in', email),
    ];
    expect(ids).toEqual(['<letter-7@127.0.0.1>', '<letter-7@127.0.0.1>', '<letter-8@127.0.0.1>']);
    const heads = taken.map(({ raw }) => headersOf(raw).find((line) => line.startsWith('Message-ID')));
    expect(heads).toEqual(ids.map((id) => `Message-ID: ${id}`));
  });

  it.each([
    ['a recipient', { recipient: 'ada@example.org\r\nRCPT TO:<victim@example.org>' }],
    ['a list of recipients', { recipient: 'ada@example.org, victim@example.org' }],
    ['a subject', { subject: 'Hi\r\nBcc: victim@example.org\r\n\r\nbody' }],
  ])('reaches no second address through %s', async (_, over) => {
    await listen();
    const sendToServer = await newHandOver();
    await sendToServer(9n, 'sign-in', { ...email, ...over }).catch(() => undefined);
    expect(taken.flatMap(({ to }) => to)).not.toContain('victim@example.org');
    expect(taken.flatMap(({ raw }) => headersOf(raw)).filter((line) => line.startsWith('Bcc'))).toEqual([]);
    expect(taken.every(({ to }) => to.length === 1)).toBe(true);
  });

  it('includes neither a file nor a URL named in its text', async () => {
    await listen();
    const sendToServer = await newHandOver();
    const text = { path: '/etc/hostname' } as unknown as string;
    await expect(sendToServer(9n, 'sign-in', { ...email, text })).rejects.toThrow(/disabled|access/i);
    expect(taken).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that refuses is reported with its own text', async () => {
    await listen({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('mailbox full'), { responseCode: 452 })),
    });
    const sendToServer = await newHandOver();
    await expect(sendToServer(1n, 'sign-in', email)).rejects.toThrow(/452 mailbox full/);
  });

  it('that is not reachable is reported', async () => {
    await listen();
    const { port } = server.server.address() as AddressInfo;
    await new Promise<void>((resolve) => server.close(resolve));
    const sendToServer = await newHandOver();
    await expect(sendToServer(1n, 'sign-in', email)).rejects.toThrow(new RegExp(`ECONNREFUSED.*${port}`));
  });

  it('that does not respond is waited for ten seconds', async () => {
    await listen();
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    process.env.SMTP_URL = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const sendToServer = await newHandOver();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const connected = new Promise((resolve) => silent.once('connection', resolve));
      const answer = sendToServer(1n, 'sign-in', email).then(
        () => 'sent',
        (error: Error) => error.message,
      );
      await connected;
      await vi.advanceTimersByTimeAsync(10_001);
      expect(await answer).toMatch(/greeting never received/i);
    } finally {
      vi.useRealTimers();
      silent.close();
    }
  });
});
