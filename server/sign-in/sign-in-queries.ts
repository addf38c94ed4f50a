import { getEnv } from '#server/env';
import { offeredProviders } from '#server/identity/providers';
import { LINK_MINUTES } from '#server/sign-in/sign-in-token';

/** What the sign-in pages offer: how long a link lives, the other ways in, and where a demonstration shows its emails. */
export type SignInOffer = Readonly<{
  minutes: number;
  providers: readonly Readonly<{ id: string; name: string }>[];
  mailboxHref: string | undefined;
}>;

/** What the settings make of signing in. */
export function getSignInOffer(): SignInOffer {
  const env = getEnv();
  return {
    minutes: LINK_MINUTES,
    providers: offeredProviders(env),
    mailboxHref: env.DEMO && !env.SMTP_URL ? '/demo/mailbox' : undefined,
  };
}
