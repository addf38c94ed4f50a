import type { Database } from '#scripts/postgres/database';
import { parseEnv } from '#server/env';
import { PROVIDER_SCHEMA } from '#server/payment-provider/provider-settings';

type Urls = Pick<Database, 'web' | 'direct' | 'owner' | 'authSecret'>;

/** Set by an embedded database once it runs. */
const EMBEDDED: Urls = {
  web: 'postgresql://embedded',
  direct: 'postgresql://embedded',
  owner: 'postgresql://embedded',
  authSecret: 'x'.repeat(32),
};

/**
 * The environment in which a script runs the application's own code: the current environment, the database and its key, and the address at the start of links
 * in emails. Existing settings take precedence, except for the database in use.
 */
export function applicationSettings(database: Urls, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  // An empty setting, as in a copied .env.example, counts as not set.
  const filled = Object.entries(process.env).filter(([, value]) => value !== '');
  return {
    SITE_URL: `http://127.0.0.1:${process.env.PORT || '3000'}`,
    ...(database.authSecret ? { AUTH_SECRET: database.authSecret } : {}),
    ...(Object.fromEntries(filled) as NodeJS.ProcessEnv),
    DATABASE_URL: database.web,
    DIRECT_URL: database.direct,
    DATABASE_OWNER_URL: database.owner,
    ...more,
  };
}

/**
 * Validates the settings like the application does, before anything starts or listens. `more` are the settings of the command itself. Throws UserFacingError
 * that names every invalid one.
 */
export function checkSettings(more: Record<string, string> = {}): void {
  const { DATABASE_URL: web, AUTH_SECRET: authSecret, DIRECT_URL } = process.env;
  const database = web ? { web, direct: DIRECT_URL || web, owner: web, authSecret } : EMBEDDED;
  parseEnv(applicationSettings(database, more));
}

const NAMES =
  'DATABASE_URL DIRECT_URL DATABASE_OWNER_URL DATA_DIR FILES_URL PORT METRICS_PORT HOST SITE_URL AUTH_SECRET SMTP_URL MAIL_FROM GITHUB_ID GITHUB_SECRET OIDC_ISSUER OIDC_CLIENT_ID OIDC_CLIENT_SECRET OIDC_NAME AUDIT_SIGNING_KEY ADMIN_EMAILS STAFF_SECOND_FACTOR TRUSTED_PROXY TIME_ZONE DEMO WORKER NEXT_SERVER_ACTIONS_ENCRYPTION_KEY';

/**
 * All settings, empty. In a test none of them may come from the shell or a `.env` file: a test would send to a deployer's mail server, or charge with their key.
 * Empty and not left out, because `next start` reads `.env` for what is not there.
 */
export const EMPTY_SETTINGS: Readonly<Record<string, string>> = Object.fromEntries(
  [...NAMES.split(' '), ...Object.keys(PROVIDER_SCHEMA)].map((name) => [name, '']),
);

/** The current environment with the application's settings empty, plus the given ones. */
export function testEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...EMPTY_SETTINGS, NODE_ENV: 'production', ...more };
}
