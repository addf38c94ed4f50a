import { getEnv } from '#server/env';
import { offeredProviders } from '#server/identity/providers';
import { LINK_MINUTES } from '#server/sign-in/sign-in-token';

/** The data of the sign-in pages: how long a link is valid, the other providers, and where a demonstration shows its emails. */
export type SignInOffer = Readonly<{
  minutes: number;
  providers: readonly Readonly<{ id: string; name: string }>[];
  mailboxHref: string | undefined;
}>;

/** The sign-in options from the settings. */
export function getSignInOffer(): SignInOffer {
  const env = getEnv();
  return {
    minutes: LINK_MINUTES,
    providers: offeredProviders(env),
    mailboxHref: env.DEMO && !env.SMTP_URL ? '/demo/mailbox' : undefined,
  };
}
