import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf, messageOf } from '#scripts/process/run-script';

const text = z.string().min(1);
const schema = z.object({ authSecret: text, postgres: text, owner: text, web: text });

/** The generated secrets of a checkout: the key that signs sessions, and the passwords of the embedded database's roles. */
export type Secrets = Readonly<z.infer<typeof schema>>;

/** Reads `secrets.json` in the data folder, or creates it once. Throws UserFacingError if it cannot be read. */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const draw = () => randomBytes(32).toString('base64url');
  const content = readOrMake(file, () => {
    const secrets: Secrets = { authSecret: draw(), postgres: draw(), owner: draw(), web: draw() };
    return JSON.stringify(secrets, null, 2);
  });
  try {
    return schema.parse(JSON.parse(content));
  } catch {
    throw new UserFacingError(
      `The secrets in ${file} are damaged: ${Object.keys(schema.shape).join(', ')} should each be a text.\n` +
        'Put the file back from a copy, or move the whole data folder aside to begin anew (its pledges stay in the old one).',
    );
  }
}

/**
 * The key from which Next makes the ids of its actions (base64 of 32 bytes), created once in the data folder. A form that a browser loaded before the last
 * build can still be sent after it.
 */
export function readOrMakeActionsKey(dataDir: string): string {
  return readOrMake(path.join(dataDir, 'actions-key'), () => randomBytes(32).toString('base64')).trim();
}

/** The content of a file. Creates it with mode 0600 if it is missing. */
function readOrMake(file: string, make: () => string): string {
  const known = read(file);
  if (known !== undefined) return known;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
  try {
    // A link is created atomically, and fails if another process was first. In that case that process's file is used.
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UserFacingError(
      `The secrets in ${file} cannot be read (${messageOf(error)}).\n` +
        'Run as the user who owns that file, or give it to this one: chown it and keep its mode 0600.',
    );
  }
}
