import type { Money } from '#domain/money';

/** How a supporter wishes to be shown. */
export type Recognition = 'named' | 'named-without-amount' | 'anonymous';

/** Every recognition, in the order a form offers them. */
export const RECOGNITIONS = ['named', 'named-without-amount', 'anonymous'] as const satisfies readonly Recognition[];

/** What may be shown of one pledge. Each stands alone and can be taken back alone. */
export type Consents = Readonly<{
  showName: boolean;
  showAmount: boolean;
  /** The supporter left a message for others to read. It is shown only once staff have passed it too. */
  showMessage: boolean;
  showLogo: boolean;
  inAnnualReport: boolean;
  atEvents: boolean;
}>;

/**
 * The consents a recognition gives. Name and amount only: a message waits for moderation, and logo, annual report and
 * events are asked for on their own, never assumed.
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
export type Shown = Readonly<{ name: string; amount: Money | null; message: string | null }>;

/**
 * What may be shown of a pledge now; null when it is counted but not named. Without the name nothing is shown: an
 * amount or a message alone can give a person away.
 */
export function toShown(
  pledge: Readonly<{
    consents: Pick<Consents, 'showName' | 'showAmount' | 'showMessage'>;
    displayName: string | null;
    amount: Money | null;
    message: string | null;
  }>,
): Shown | null {
  const { consents, displayName, amount, message } = pledge;
  if (!consents.showName || displayName === null) return null;
  return {
    name: displayName,
    amount: consents.showAmount ? amount : null,
    message: consents.showMessage ? message : null,
  };
}
