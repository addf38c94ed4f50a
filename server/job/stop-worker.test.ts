import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, it, vi } from 'vitest';
import { spawnInApplication } from '#scripts/process/next-app';
import { countOf, gift, newPerson, pledge, seedCampaign } from '#test/factories';

let goOn = () => {};
const mayAnswer = new Promise<void>((resolve) => (goOn = resolve));
let asked = 0;
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, done) => {
    asked += 1;
    void mayAnswer.then(() => done());
  },
  onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
});

afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

it('a worker that is asked to stop finishes the email that it is sending, and exits', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  await seedCampaign();
  await pledge(await newPerson(), gift(500));
  const worker = spawnInApplication(['worker'], { ...process.env, SMTP_URL }, 'ignore');
  await vi.waitFor(() => expect(asked).toBe(1), 20_000);

  const exit = once(worker, 'exit');
  worker.kill('SIGTERM');
  goOn();
  expect(await exit).toEqual([0, null]);
  expect(await countOf("email WHERE state = 'sent'")).toBe(1);
  expect(await countOf('graphile_worker._private_jobs WHERE locked_at IS NOT NULL')).toBe(0);
});
