import type { Database } from '#scripts/postgres/database';
import { parseEnv } from '#server/env';

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

/** In a test none of these may come from the shell or a `.env` file. */
const OWN =
  /^(DATABASE_URL|DIRECT_URL|DATABASE_OWNER_URL|DATA_DIR|FILES_URL|PORT|METRICS_PORT|HOST|SITE_URL|AUTH_SECRET|SMTP_URL|MAIL_FROM|GITHUB_ID|GITHUB_SECRET|OIDC_.*|ADMIN_EMAILS|TRUSTED_PROXY|TIME_ZONE|DEMO|WORKER)$/;

/** The current environment without the application's settings, plus the given ones. */
export function testEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OWN.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ...more };
}
