import { spawn, spawnSync } from 'node:child_process';
import type pg from 'pg';
import { outputOf } from '#scripts/process/child';
import { UserFacingError } from '#domain/user-facing-error';

type Tool = 'pg_dump' | 'pg_restore';

const HOW_TO =
  'On Debian and Ubuntu, the packages of apt.postgresql.org have the clients of every version: apt-get install postgresql-client-18';

/** The major version of an installed tool of PostgreSQL; null if it is not installed. */
function majorOf(tool: Tool): number | null {
  const { error, stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '') ?? [];
  return error || !major ? null : Number(major);
}

/** Requires the tool in at least the version of the server of `client`. Throws UserFacingError that says what to install. */
export async function requireTool(tool: Tool, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  const server = rows[0]?.version ?? 0;
  const major = majorOf(tool);
  if (major === null)
    throw new UserFacingError(`${tool} is not installed. It must be of PostgreSQL ${server} or newer.\n${HOW_TO}`);
  if (major < server)
    throw new UserFacingError(
      `${tool} is of PostgreSQL ${major} and the server of PostgreSQL ${server}, which it refuses. It must be of ${server} or newer.\n${HOW_TO}`,
    );
}

/** Runs a tool on the database at `url`, whose password stays out of the list of processes. Throws UserFacingError with its output if it fails. */
export async function runTool(tool: Tool, url: string, args: readonly string[]): Promise<void> {
  const address = new URL(url);
  const PGPASSWORD = decodeURIComponent(address.password);
  address.password = '';
  const env = { ...process.env, PGPASSWORD };
  const child = spawn(tool, [...args, `--dbname=${address.href}`], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { code, output } = await outputOf(child);
  if (code !== 0) throw new UserFacingError(`${tool} failed:\n${output.trim()}`);
}
