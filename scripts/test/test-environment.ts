/** The settings of the contract: in a test none of them may leak in from the shell or a `.env`. */
const SETTINGS =
  /^(DATABASE_URL|DIRECT_URL|DATABASE_OWNER_URL|DATA_DIR|PORT|HOST|SITE_URL|AUTH_SECRET|SMTP_URL|MAIL_FROM|GITHUB_ID|GITHUB_SECRET|OIDC_.*|ADMIN_EMAILS|TRUSTED_PROXY|TIME_ZONE|DEMO|WORKER)$/;

/** Our environment without the application's settings, and what is given. */
export function testEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ...more };
}
