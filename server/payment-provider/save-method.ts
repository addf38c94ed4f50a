import { isLang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { parseReference } from '#domain/reference';
import { now } from '#server/clock';
import { translate } from '#server/i18n/translate';
import type { ExternalPayment } from '#server/payment-provider/payment-provider';
import { storeSavedMethod } from '#server/payment-provider/saved-method-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** Saves the method that a supporter agreed to save with a payment of their recurring gift, with the text that they saw. Twice, or after it was removed, changes nothing. */
export async function saveMethod(source: string, { id: payment, pledge, saved }: ExternalPayment): Promise<void> {
  const reference = parseReference(pledge ?? '');
  const gift = saved && reference ? await findPledgeSnapshot(reference) : null;
  if (!saved || !gift || gift.repeat === 'once' || !isLang(saved.lang)) return;
  const text = translate(saved.lang, PAY).t('saveMethod');
  await storeSavedMethod({ ...saved, pledgeId: String(gift.id), source, payment, text, at: now() });
}
