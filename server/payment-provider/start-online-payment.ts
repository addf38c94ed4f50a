import { LANGUAGES, type Lang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { localizedPath } from '#domain/localized-path';
import { listOnlineChoices } from '#domain/online-payment';
import type { Person } from '#server/auth';
import { siteUrl } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';
import { canSee } from '#server/organisation/access';
import type { CheckoutResult } from '#server/payment-provider/payment-provider';
import { findCheckoutProvider } from '#server/payment-provider/providers';
import { listPaymentsToMake } from '#server/pledge/open-payments';
import { findMethod } from '#server/payment-provider/saved-method-store';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * A person's wish to pay online: `count` of the next open instalments together. `save`: to save the method, and have it charged for each further instalment of a
 * recurring gift. Sending the same key again leads to the same page.
 */
export type OnlinePaymentForm = Readonly<{ reference: string; key: string; count: number; save: boolean; lang: Lang }>;

/** Whether a person can save a method for a pledge: their own gift that repeats and goes on. */
export function maySave({ supporterId, recurring }: PledgeSnapshot, person: Pick<Person, 'id'>): boolean {
  return supporterId === person.id && recurring !== null && !recurring.hasEnded;
}

/** Where the person pays; or why they cannot. `nothing-open`: what they chose is not open any more. */
export type OnlinePaymentResult =
  | CheckoutResult
  | Readonly<{ kind: 'refused'; code: 'nothing-open' | 'not-configured' }>
  | Readonly<{ kind: 'not-found' }>;

/**
 * Leads to the provider's page on which the person pays. The amount is what the ledger says is open now, without what a saved method is charged for. Nothing counts when they come back: only when the
 * provider says that it is paid.
 */
export async function startOnlinePayment(person: Person, form: OnlinePaymentForm): Promise<OnlinePaymentResult> {
  const { reference, key, count, save, lang } = form;
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge || !(await canSee(person, pledge))) return { kind: 'not-found' };
  const provider = findCheckoutProvider();
  if (!provider) return { kind: 'refused', code: 'not-configured' };
  const chosen = listOnlineChoices(listPaymentsToMake(pledge)).find((each) => each.count === count);
  if (!chosen) return { kind: 'refused', code: 'nothing-open' };
  const back = `${siteUrl()}${localizedPath(LANGUAGES[lang], `/account/pledges/${reference}`)}`;
  return provider.startCheckout({
    key: `${person.id}:${key}`,
    pledge: reference,
    amount: chosen.amount,
    title: translate(lang, PAY).t('onlineTitle', { reference }),
    lang,
    save: save && maySave(pledge, person) ? { customer: (await findMethod(pledge.id))?.customer ?? null } : null,
    paidUrl: `${back}?paid=${pledge.version}`,
    cancelledUrl: `${back}?paid=no`,
  });
}
