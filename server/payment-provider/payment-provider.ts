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

/** A payment method as the provider knows it: its ids of the person and of the method, and what the person knows it by, such as "Visa •••• 4242". */
export type ExternalMethod = Readonly<{ customer: string; method: string; label: string }>;

/** What became of a charge without the person. `waits`: a bank decides later. `id` is the provider's id of the payment, null if there is none. */
export type ChargeResult =
  Readonly<{ kind: 'paid' | 'waits'; id: string }> | Readonly<{ kind: 'refused'; id: string | null }>;

/**
 * The current truth about one payment at the provider. `pledge` is the reference that we gave it; null if it has none. `fee` is null while it is unknown. `saved` is
 * the method that the person agreed to save with it, and the language in which they were asked; null if they did not.
 */
export type ExternalPayment = Readonly<{
  id: string;
  pledge: string | null;
  amount: Money;
  at: Date;
  fee: Readonly<{ amount: bigint; currency: string }> | null;
  refunds: readonly ExternalRefund[];
  disputes: readonly ExternalDispute[];
  saved: (ExternalMethod & Readonly<{ lang: string }>) | null;
}>;

/** A payment that a person is about to make on the provider's page. The addresses are where they come back to. */
export type CheckoutOrder = Readonly<{
  /** Sending the same key again gets the same page. */
  key: string;
  pledge: string;
  amount: Money;
  title: string;
  lang: Lang;
  /** Saves the method, for the customer that the provider knows already; null: it is not saved. */
  save: Readonly<{ customer: string | null }> | null;
  paidUrl: string;
  cancelledUrl: string;
}>;

/** A charge of a saved method. */
export type ChargeOrder = Readonly<{ key: string; customer: string; method: string; pledge: string; amount: Money }>;

/** Where the person pays; or why the provider takes no such payment. */
export type CheckoutResult =
  | Readonly<{ kind: 'opened'; url: string }>
  | Readonly<{ kind: 'refused'; code: 'amount-too-small' | 'amount-too-large' | 'not-possible' | 'unreachable' }>;

/** A payment provider. Each has a folder of its own here, and a line in `providers.ts` and in `provider-settings.ts`. */
export type PaymentProvider = Readonly<{
  /** The name in the address of its webhook and in the database. */
  source: string;
  /**
   * Verifies a webhook by its raw bytes, or by asking the provider. `at` is the current time. Its `externalId` differs for each event: a provider that sends only the payment's id each time
   * makes it from that id and the time, because one that was taken before changes nothing.
   */
  readWebhook: (body: Uint8Array, headers: Headers, at: Date) => Promise<WebhookReading>;
  /** The payment that an event's object is about; null if no money has arrived with it, or the provider does not know the object. */
  fetchPayment: (event: Readonly<{ type: string; objectId: string }>) => Promise<ExternalPayment | null>;
  /** A payment by its own id; null if no money has arrived with it. */
  findPayment: (id: string) => Promise<ExternalPayment | null>;
  startCheckout: (order: CheckoutOrder) => Promise<CheckoutResult>;
  /** Charges a saved method without the person. The same key charges once. @throws if the provider does not answer. */
  charge: (order: ChargeOrder) => Promise<ChargeResult>;
  /** What became of a charge since. */
  fetchCharge: (id: string) => Promise<ChargeResult>;
  /** Forgets a customer with their methods; also one that the provider does not know any more. */
  forgetCustomer: (customer: string) => Promise<void>;
}>;
