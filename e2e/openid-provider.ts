import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { Provider, type ClientMetadata } from 'oidc-provider';
import { findFreePort } from '#scripts/process/address';

/** An account at the provider. */
export type Account = Readonly<{ sub: string; name: string; email: string; email_verified: boolean }>;

/** An OpenID provider on loopback. Its sign-in page signs in the chosen account without a question. */
export type LocalProvider = Readonly<{ issuer: string; letIn: (account: Account) => void; stop: () => Promise<void> }>;

/** The only application that the provider knows. */
export const CLIENT = { id: 'pledgebook', secret: 'a-secret-only-for-tests-on-loopback' } as const;

export async function startOpenIdProvider(redirectUri: string): Promise<LocalProvider> {
  const port = await findFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  const accounts = new Map<string, Account>();
  let chosen = '';
  const client: ClientMetadata = {
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    redirect_uris: [redirectUri],
  };
  const provider = new Provider(issuer, {
    clients: [client],
    cookies: { keys: ['only-for-tests'] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // The claims are in the ID token itself, as with most providers.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...accounts.get(id), sub: id }) }),
    // Consent is granted in advance, because the test is about signing in.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT.id, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, { login: { accountId: chosen, remember: false } });
  });
  const server = provider.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    letIn: (account) => {
      accounts.set(account.sub, account);
      chosen = account.sub;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
