import type { Dedication } from '#domain/dedication';
import type { Money } from '#domain/money';

/** How a supporter wants to be shown. */
export type Recognition = 'named' | 'named-without-amount' | 'anonymous';

/** Every recognition, in the order a form offers them. */
export const RECOGNITIONS = ['named', 'named-without-amount', 'anonymous'] as const satisfies readonly Recognition[];

/** The consents that a supporter gives or takes back by themselves. */
export const CONSENTS = ['name', 'amount', 'logo', 'message', 'report', 'events'] as const;

/** One consent. */
export type Consent = (typeof CONSENTS)[number];

/** What may be shown of one pledge. Each consent is independent and can be withdrawn separately. */
export type Consents = Readonly<{
  showName: boolean;
  showAmount: boolean;
  /** The supporter left a message or a dedication to be shown. It is shown only after staff have approved it too. */
  showMessage: boolean;
  showLogo: boolean;
  inAnnualReport: boolean;
  atEvents: boolean;
}>;

/**
 * The consents that a recognition gives: only name and amount. A message waits for moderation. Logo, annual report and events each have their own
 * question and are never assumed.
 */
export function toConsents(recognition: Recognition): Consents {
  return {
    showName: recognition !== 'anonymous',
    showAmount: recognition === 'named',
    showMessage: false,
    showLogo: false,
    inAnnualReport: false,
    atEvents: false,
  };
}

/** What the public sees of one supporter. */
export type Shown = Readonly<{
  name: string;
  amount: Money | null;
  message: string | null;
  dedication: Dedication | null;
}>;

/**
 * What may be shown of a pledge now; null if it is counted but not named. Without the name nothing is shown, because an amount or a message can
 * reveal who a person is.
 */
export function toShown(
  pledge: Readonly<{
    consents: Pick<Consents, 'showName' | 'showAmount' | 'showMessage'>;
    displayName: string | null;
    amount: Money | null;
    message: string | null;
    dedication: Dedication | null;
  }>,
): Shown | null {
  const { consents, displayName, amount, message, dedication } = pledge;
  if (!consents.showName || displayName === null) return null;
  return {
    name: displayName,
    amount: consents.showAmount ? amount : null,
    message: consents.showMessage ? message : null,
    dedication: consents.showMessage ? dedication : null,
  };
}
