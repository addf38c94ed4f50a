import type { Database } from '#scripts/postgres/database';

/**
 * The environment in which the application's own code runs from a script: what is set already, the database and its key,
 * and the address that links in emails begin with. Settings that are set win, but for the database in use.
 */
export function applicationSettings(
  database: Pick<Database, 'web' | 'direct' | 'owner' | 'authSecret'>,
  more: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const port = process.env.PORT || '3000';
  return {
    SITE_URL: `http://127.0.0.1:${port}`,
    ...(database.authSecret ? { AUTH_SECRET: database.authSecret } : {}),
    ...filled(process.env),
    DATABASE_URL: database.web,
    DIRECT_URL: database.direct,
    DATABASE_OWNER_URL: database.owner,
    ...more,
  };
}

/** A setting left empty, as in a copied .env.example, counts as not set. */
function filled(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')) as NodeJS.ProcessEnv;
}
