import { parseEnv } from '#server/env';
import { applicationSettings } from '#scripts/process/application-settings';

/** Stands for what an embedded database brings with it. */
const EMBEDDED = {
  web: 'postgresql://embedded',
  direct: 'postgresql://embedded',
  owner: 'postgresql://embedded',
  authSecret: 'x'.repeat(32),
};

/**
 * Checks the settings as the application will, before anything starts or listens; `more` is what the command itself sets. Throws
 * SettingsTrouble that names every wrong one.
 */
export function checkSettings(more: Record<string, string> = {}): void {
  const { DATABASE_URL, AUTH_SECRET, DIRECT_URL } = process.env;
  parseEnv(
    applicationSettings(
      DATABASE_URL
        ? { web: DATABASE_URL, direct: DIRECT_URL || DATABASE_URL, owner: DATABASE_URL, authSecret: AUTH_SECRET }
        : EMBEDDED,
      more,
    ),
  );
}
