import type { Money } from '#domain/money';
import type { Lang } from '#content/languages';

/** What a webhook's request says once it is verified: an event to handle, or why there is nothing to do. `forged`: it does not come from the provider. */
export type WebhookReading =
  | Readonly<{ kind: 'event'; externalId: string; type: string; objectId: string }>
  | Readonly<{ kind: 'ignored'; externalId: string; why: 'other-account' | 'other-mode' | 'not-needed' }>
  | Readonly<{ kind: 'forged'; why: string }>;

/** Money that went back, in minor units. `isReturned`: it never reached the person, or came back, so it counts as received again. */
export type ExternalRefund = Readonly<{ id: string; amount: bigint; at: Date; isReturned: boolean }>;

/** Money that a bank took back, in minor units, until the dispute is decided. */
export type ExternalDispute = Readonly<{ id: string; amount: bigint; at: Date; outcome: 'open' | 'won' | 'lost' }>;

/** The current truth about one payment at the provider. `pledge` is the reference that we gave it; null if it has none. `fee` is null while it is unknown. */
export type ExternalPayment = Readonly<{
  id: string;
  pledge: string | null;
  amount: Money;
  at: Date;
  fee: Readonly<{ amount: bigint; currency: string }> | null;
  refunds: readonly ExternalRefund[];
  disputes: readonly ExternalDispute[];
}>;

/** A payment that a person is about to make on the provider's page. The addresses are where they come back to. */
export type CheckoutOrder = Readonly<{
  /** Sending the same key again gets the same page. */
  key: string;
  pledge: string;
  amount: Money;
  title: string;
  lang: Lang;
  paidUrl: string;
  cancelledUrl: string;
}>;

/** Where the person pays; or why the provider takes no such payment. */
export type CheckoutResult =
  | Readonly<{ kind: 'opened'; url: string }>
  | Readonly<{ kind: 'refused'; code: 'amount-too-small' | 'amount-too-large' | 'not-possible' | 'unreachable' }>;

/** A payment provider. Each has a folder of its own here, and a line in `providers.ts` and in `server/http/checkout-origin.ts`. */
export type PaymentProvider = Readonly<{
  /** The name in the address of its webhook and in the database. */
  source: string;
  /** Verifies a webhook by its raw bytes. `at` is the current time. */
  readWebhook: (body: Uint8Array, headers: Headers, at: Date) => WebhookReading;
  /** The payment that an event's object is about; null if no money has arrived with it, or the provider does not know the object. */
  fetchPayment: (event: Readonly<{ type: string; objectId: string }>) => Promise<ExternalPayment | null>;
  startCheckout: (order: CheckoutOrder) => Promise<CheckoutResult>;
}>;
