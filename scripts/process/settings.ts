import type { Database } from '#scripts/postgres/database';
import { parseEnv } from '#server/env';

type Urls = Pick<Database, 'web' | 'direct' | 'owner' | 'authSecret'>;

/** Filled in by an embedded database once it runs. */
const EMBEDDED: Urls = {
  web: 'postgresql://embedded',
  direct: 'postgresql://embedded',
  owner: 'postgresql://embedded',
  authSecret: 'x'.repeat(32),
};

/**
 * The environment in which the application's own code runs from a script: what is set already, the database and its key,
 * and the address that links in emails begin with. Settings that are set win, but for the database in use.
 */
export function applicationSettings(database: Urls, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  // A setting left empty, as in a copied .env.example, counts as not set.
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
 * Checks the settings as the application will, before anything starts or listens; `more` is what the command itself sets. Throws
 * UserFacingError that names every wrong one.
 */
export function checkSettings(more: Record<string, string> = {}): void {
  const { DATABASE_URL: web, AUTH_SECRET: authSecret, DIRECT_URL } = process.env;
  const database = web ? { web, direct: DIRECT_URL || web, owner: web, authSecret } : EMBEDDED;
  parseEnv(applicationSettings(database, more));
}

/** In a test none of these may leak in from the shell or a `.env`. */
const OWN =
  /^(DATABASE_URL|DIRECT_URL|DATABASE_OWNER_URL|DATA_DIR|PORT|HOST|SITE_URL|AUTH_SECRET|SMTP_URL|MAIL_FROM|GITHUB_ID|GITHUB_SECRET|OIDC_.*|ADMIN_EMAILS|TRUSTED_PROXY|TIME_ZONE|DEMO|WORKER)$/;

/** Our environment without the application's settings, and what is given. */
export function testEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OWN.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ...more };
}
