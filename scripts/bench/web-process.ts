import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stopChild } from '#scripts/process/child';
import { findFreePort } from '#scripts/process/free-port';
import { lastLines } from '#scripts/process/log-file';
import { untilReady } from '#scripts/process/next-app';
import { benchSettings } from '#scripts/bench/inside';
import type { TestUrls } from '#scripts/test/test-server';
import { UserFacingError } from '#scripts/process/user-facing-error';

const PATIENCE_MS = 30_000;

/** A web process under measurement. `firstAnswerMs` from its start to the first page. */
export type WebProcess = Readonly<{
  origin: string;
  firstAnswerMs: number;
  residentMb: () => number | null;
  stop: () => Promise<void>;
}>;

/** Starts the built site of a folder by its own `npm start` on a database of the bench and waits until it is ready. */
export async function startWebProcess(site: string, urls: TestUrls): Promise<WebProcess> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const logFile = path.join(site, '..', `web-${port}.log`);
  const log = openSync(logFile, 'w');
  const start = performance.now();
  const child = spawn(process.execPath, [path.join(site, 'scripts', 'commands', 'start.ts')], {
    cwd: site,
    env: benchSettings(urls, { SITE_URL: origin, PORT: `${port}` }),
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const stop = () => stopChild(child, 15_000);
  const hasEnded = () => child.exitCode !== null;
  const answered = await untilAnswered(origin, hasEnded);
  if (answered === null) {
    await stop();
    throw new UserFacingError(`The web process did not start:\n${lastLines(logFile, 20)}`);
  }
  await untilReady(origin, AbortSignal.timeout(PATIENCE_MS));
  return { origin, firstAnswerMs: answered - start, residentMb: () => residentMb(child.pid), stop };
}

async function untilAnswered(origin: string, hasEnded: () => boolean): Promise<number | null> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && !hasEnded()) {
    const answer = await fetch(origin).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return performance.now();
    await pause(5);
  }
  return null;
}

/** Resident memory of the web process, the only child of `npm start`, where the system tells (Linux); else null. */
function residentMb(starter: number | undefined): number | null {
  if (process.platform !== 'linux') return null;
  const pid = readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8').trim();
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}
