import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { restartUnderLoad } from '#scripts/test/rolling-restarts';
import { expect, test } from './fixture.ts';
import { startOwnWeb } from './own-web.ts';

const CLIENTS = 12;
const PATHS = ['/', '/give/one-time', '/api/v1/figures', '/sign-in', '/supporters'];
/** The status of a response, or the code of the error. */
function ask(url: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    get(url, { agent }, (response: IncomingMessage) => {
      response
        .on('error', failed)
        .on('end', () => resolve(response.statusCode ?? 0))
        .resume();
    }).on('error', failed);
  });
}

/** Requests paths on one kept connection, one after the other, until nothing listens any more. Adds the status of each, or the error's code, to `answers`. */
async function keepAsking(origin: string, begin: number, answers: (number | string)[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = begin; ; i += 1) {
    const answer = await ask(`${origin}${PATHS[i % PATHS.length]}`, agent);
    if (answer === 'ECONNREFUSED') return agent.destroy();
    answers.push(answer);
  }
}

test.describe('a web process under load that is asked to stop', () => {
  test.setTimeout(90_000);

  test('answers every request that it accepted, is not ready, and exits in time', async () => {
    const web = await startOwnWeb(test.info().outputDir, 'stopping-web', () => ({ WORKER: '1' }));
    const answers: (number | string)[] = [];
    const clients = Array.from({ length: CLIENTS }, (_, i) => keepAsking(web.origin, i, answers));
    await expect.poll(() => answers.length, { timeout: 30_000 }).toBeGreaterThan(CLIENTS * 4);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ready: (number | string)[] = [await ask(`${web.origin}/api/health/ready`, agent)];

    const exit = once(web.process, 'exit');
    const start = performance.now();
    web.process.kill('SIGTERM');
    while (ready.at(-1) !== 'ECONNREFUSED') ready.push(await ask(`${web.origin}/api/health/ready`, agent));
    expect([...new Set(ready)]).toEqual([200, 503, 'ECONNREFUSED']);
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - start).toBeLessThan(25_000);

    await Promise.all(clients);
    expect(answers.filter((answer) => answer !== 200)).toEqual([]);
  });
});

test.describe('two web processes behind the shipped proxy, under load', () => {
  test.skip(spawnSync('nginx', ['-v']).error !== undefined, 'nginx is not installed');
  test.setTimeout(120_000);

  // `npm run proof` restarts them ten times.
  test('are restarted one after the other without one failed request', async () => {
    const urls = { web: process.env.E2E_DATABASE_URL ?? '', owner: process.env.E2E_DATABASE_OWNER_URL ?? '' };
    const seen = await restartUnderLoad(urls, test.info().outputDir, 1);
    expect(seen.failures).toEqual([]);
    expect(seen.restarts).toBe(2);
    expect(seen.pledges).toBeGreaterThan(10);
  });
});
