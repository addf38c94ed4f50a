import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserFacingError, codeOf, messageOf } from '#scripts/process/user-facing-error';

/** What a checkout made for itself: the key that signs sessions and the passwords of the embedded database's roles. */
export type Secrets = Readonly<{ authSecret: string; postgres: string; owner: string; web: string }>;

const NAMES = ['authSecret', 'postgres', 'owner', 'web'] as const;

/** Reads `secrets.json` in the data folder, or makes it once with mode 0600. Throws Trouble when it cannot be read. */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  return read(file) ?? make(file);
}

function make(file: string): Secrets {
  const draw = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = { authSecret: draw(), postgres: draw(), owner: draw(), web: draw() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all, and fails when another start was quicker: then theirs counts.
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const theirs = read(file);
    if (theirs) return theirs;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): Secrets | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UserFacingError(
      `The secrets in ${file} cannot be read (${messageOf(error)}).\n` +
        'Run as the user who owns that file, or give it to this one: chown it and keep its mode 0600.',
    );
  }
  const found = parse(text);
  if (NAMES.every((name) => typeof found[name] === 'string' && found[name] !== '')) return found as Secrets;
  throw new UserFacingError(
    `The secrets in ${file} are damaged: ${NAMES.join(', ')} should each be a text.\n` +
      'Put the file back from a copy, or move the whole data folder aside to begin anew (its pledges stay in the old one).',
  );
}

function parse(text: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Partial<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
