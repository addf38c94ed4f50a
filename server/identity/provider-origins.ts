import { getEnv } from '#server/env';

/** Origins the sign-in page's own form may lead on to, separated by blanks: those of the providers in the settings. */
export function providerOrigins(): string {
  const { GITHUB_ID, OIDC_ISSUER } = getEnv();
  return [GITHUB_ID && 'https://github.com', OIDC_ISSUER && new URL(OIDC_ISSUER).origin].filter(Boolean).join(' ');
}
