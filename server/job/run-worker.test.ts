import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Runner } from 'graphile-worker';
import { ask, countOf, expectChecksHold, gift, newPerson, newStaff, seedCampaign, pledge } from '#test/factories';
import { maskEmail } from '#domain/email-address';
import { sendEmailAgain } from '#server/email/send-email-again';
import { releaseJobsOfDeadWorkers } from '#server/job/worker-liveness-store';
import { runWorker } from '#server/job/run-worker';
import { tasks } from '#server/job/tasks';
import { countUnfolded } from '#server/figures/figures-store';

const logged: string[] = [];
vi.mock('#server/log', () => {
  const keep = (...words: unknown[]) =>
    void logged.push(JSON.stringify(words, (_, each) => (each instanceof Error ? each.message : each) as unknown));
  return { log: { error: keep, warn: keep } };
});

const PATIENCE = 20_000;
const taken: { to: string; id: string }[] = [];
/** How many emails the mail server refuses before it accepts one, and with which code. */
let refusals = 0;
let refusal = 451;
/** The mail server accepts an email after this promise resolves. */
let patience: Promise<void> = Promise.resolve();
let server: SMTPServer;
const runners: Runner[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, done) => {
      if (refusals-- > 0)
        done(Object.assign(new Error(`<${address.address}> come back later`), { responseCode: refusal }));
      else void patience.then(() => done());
    },
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo[0]?.address ?? '', id: /Message-ID: (\S+)/.exec(raw)?.[1] ?? '' });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  await seedCampaign();
});

afterAll(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await new Promise<void>((resolve) => server.close(resolve));
});

const stateOf = async (email: string) =>
  ask<{ state: string; attempts: number; last_error: string | null }>(
    'SELECT state, attempts, last_error FROM email l JOIN person p ON p.id = l.recipient_id WHERE email = $1',
    [email],
  );

/** Runs `work` while a trigger changes every queued job. `set` is PL/pgSQL that changes the row, `NEW`. */
async function whileJobsAre(set: string, work: () => Promise<unknown>): Promise<void> {
  await ask(`CREATE FUNCTION otherwise() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${set} RETURN NEW; END $$`);
  await ask(
    'CREATE TRIGGER otherwise BEFORE INSERT ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION otherwise()',
  );
  await work();
  await ask('DROP FUNCTION otherwise CASCADE');
}

/** Makes a job that waits for its next attempt due immediately. */
async function hurry(): Promise<void> {
  await ask('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0 AND locked_at IS NULL');
}

describe('the worker', () => {
  it('sends every email once, with three workers at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => newPerson()));
    await Promise.all(people.map((each) => pledge(each, gift(500))));
    for (let i = 0; i < 3; i++) runners.push(await runWorker());
    await vi.waitFor(async () => expect(await countOf("email WHERE state = 'sent'")).toBe(20), PATIENCE);
    await vi.waitFor(async () => expect(await countOf('graphile_worker.jobs')).toBe(0), PATIENCE);
    expect(taken.map(({ to }) => to).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
    expect(new Set(taken.map(({ id }) => id)).size).toBe(20);
    expect(await countOf('email WHERE message_id = ANY($1)', [taken.map(({ id }) => id)])).toBe(20);
  });

  it('retries an email that a mail server refused, with growing pauses, and sends it once', async () => {
    const person = await newPerson();
    refusals = 2;
    await pledge(person, gift(500));
    const pauses: number[] = [];
    for (const attempts of [1, 2]) {
      await vi.waitFor(
        async () =>
          expect(
            await countOf('graphile_worker._private_jobs WHERE attempts = $1 AND locked_at IS NULL', [attempts]),
          ).toBe(1),
        PATIENCE,
      );
      expect(await stateOf(person.email)).toEqual([
        {
          state: 'waiting',
          attempts,
          last_error: expect.stringContaining(`451 <${maskEmail(person.email)}> come back later`),
        },
      ]);
      const [row] = await ask<{ pause: string }>(
        'SELECT extract(epoch FROM run_at - now()) AS pause FROM graphile_worker._private_jobs WHERE attempts = $1',
        [attempts],
      );
      pauses.push(Number(row?.pause));
      await hurry();
    }
    await vi.waitFor(async () => expect((await stateOf(person.email))[0]?.state).toBe('sent'), PATIENCE);
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? Infinity);
    expect(taken.filter(({ to }) => to === person.email)).toHaveLength(1);
  });

  it('logs a refusal with the id of the email and a code, without an address', () => {
    const refused = logged.filter((each) => each.includes('send-email'));
    expect(refused).toHaveLength(2);
    for (const each of refused) expect(each).toMatch(/email \d+ not sent: EENVELOPE 451 RCPT TO/);
    expect(logged.join('\n')).not.toMatch(/@example|come back/);
  });

  it('shows an email as failed after its last attempt was refused', async () => {
    const person = await newPerson();
    refusals = 1;
    await whileJobsAre('NEW.max_attempts := 1;', () => pledge(person, gift(500)));
    await vi.waitFor(async () => expect((await stateOf(person.email))[0]?.state).toBe('failed'), PATIENCE);
    expect(taken.filter(({ to }) => to === person.email)).toEqual([]);
  });

  it('does not retry an email that was refused for good, and sends it once when staff send it again', async () => {
    const person = await newPerson();
    [refusals, refusal] = [1, 550];
    await pledge(person, gift(500));
    await vi.waitFor(async () => expect((await stateOf(person.email))[0]?.state).toBe('failed'), PATIENCE);
    expect(await stateOf(person.email)).toEqual([
      { state: 'failed', attempts: 1, last_error: expect.stringContaining('550') },
    ]);
    const [row] = await ask<{ id: string }>('SELECT id FROM email WHERE recipient_id = $1', [person.id]);
    await vi.waitFor(
      async () => expect(await countOf('graphile_worker.jobs WHERE key = $1', [`email:${row?.id}`])).toBe(0),
      PATIENCE,
    );
    expect(logged.at(-1)).toContain('refused for good');
    expect(logged.join('\n')).not.toMatch(/@example|come back/);
    const staff = await newStaff('reviewer', 'send-emails');
    await sendEmailAgain(staff, { email: BigInt(row?.id ?? 0), key: 'once' });
    await vi.waitFor(async () => expect((await stateOf(person.email))[0]?.state).toBe('sent'), PATIENCE);
    expect(taken.filter(({ to }) => to === person.email)).toHaveLength(1);
  });

  it('takes over the jobs of a killed worker, but not those of a running one', async () => {
    const [slow, stuck] = [await newPerson(), await newPerson()];
    const age = "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute' WHERE locked_by ";
    let goOn = () => {};
    patience = new Promise((resolve) => (goOn = resolve));
    await pledge(slow, gift(500));
    await vi.waitFor(async () => {
      await ask(`${age} LIKE 'pool-%'`);
      expect(await countOf("graphile_worker._private_jobs WHERE locked_at < now() - interval '30 seconds'")).toBe(1);
    }, PATIENCE);
    expect(await releaseJobsOfDeadWorkers()).toBe(0);

    await whileJobsAre("NEW.locked_by := 'pool-killed'; NEW.locked_at := now();", () => pledge(stuck, gift(500)));
    expect(await releaseJobsOfDeadWorkers()).toBe(0);
    await ask(`${age} = 'pool-killed'`);
    expect(await releaseJobsOfDeadWorkers()).toBe(1);
    goOn();
    for (const { email } of [slow, stuck])
      await vi.waitFor(async () => expect((await stateOf(email))[0]?.state).toBe('sent'), PATIENCE);
    expect(taken.filter(({ to }) => to === slow.email || to === stuck.email)).toHaveLength(2);
  });

  it('retries for a day before it gives up', async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    await pledge(await newPerson(), gift(500));
    const [job] = await ask<{ max_attempts: number }>(
      'SELECT max_attempts FROM graphile_worker._private_jobs WHERE attempts = 0 ORDER BY id DESC LIMIT 1',
    );
    // graphile-worker waits exp(least(10, attempt)) seconds after each failed attempt.
    const seconds = Array.from({ length: (job?.max_attempts ?? 0) - 1 }, (_, i) =>
      Math.exp(Math.min(10, i + 1)),
    ).reduce((a, b) => a + b, 0);
    expect(seconds).toBeGreaterThan(86_400);
    expect(seconds).toBeLessThan(2 * 86_400);
    await expectChecksHold();
  });
});

describe('the tasks', () => {
  type Task = (payload: unknown, helpers: unknown) => Promise<void>;
  const run = (name: string, payload: unknown = {}) =>
    (tasks[name] as Task)(payload, { job: { attempts: 1, max_attempts: 14 } });

  it('fold the figures', async () => {
    await pledge(await newPerson(), gift(500));
    await vi.waitFor(async () => {
      await run('fold-figures');
      expect(await countUnfolded()).toBe(0);
    }, PATIENCE);
  });

  it('send an email that was queued under the old name', async () => {
    const donor = await newPerson();
    await pledge(donor, gift(500));
    const [row] = await ask<{ id: string }>('SELECT id FROM email WHERE recipient_id = $1', [donor.id]);
    await run('send-letter', { letterId: row?.id });
    expect((await stateOf(donor.email))[0]?.state).toBe('sent');
  });

  it.each([{}, { emailId: 'x' }, { emailId: '1; DROP' }, { letterId: 'x' }, null])(
    'refuse the payload %j',
    async (payload) => {
      await expect(run('send-email', payload)).rejects.toThrow();
    },
  );

  it('delete expired drafts, links, sessions and counters, and nothing newer', async () => {
    const { id } = await newPerson();
    const days = ['-2', '0.5'];
    for (const day of days) {
      await ask(
        `INSERT INTO pledge_draft (kind, answers, expires_at) VALUES ('one-time', '{}', now() + $1::numeric * interval '1 day')`,
        [day],
      );
      await ask(
        `INSERT INTO verification_token (identifier, token, expires, return_to, device) VALUES ('a', $1, now() + $2::numeric * interval '1 day', '/', '')`,
        [day, day],
      );
      await ask(
        `INSERT INTO session (session_token, user_id, expires) VALUES (encode(sha256($1::text::bytea), 'hex'), $2, now() + $1::numeric * interval '1 day')`,
        [day, id],
      );
      await ask(`INSERT INTO rate_limit VALUES ($1::text, 1, now() + $1::numeric * interval '1 day')`, [day]);
    }
    const before = await countOf('pledge_event');
    await run('delete-expired');
    for (const table of ['pledge_draft', 'verification_token', 'session', 'rate_limit'])
      expect([table, await countOf(table)]).toEqual([table, 1]);
    expect(await countOf('session WHERE expires > now()')).toBe(1);
    expect(await countOf('pledge_event')).toBe(before);
  });
});
