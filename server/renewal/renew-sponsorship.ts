import type { Lang } from '#content/languages';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { formatMoney } from '#domain/money';
import type { Reference } from '#domain/reference';
import { isRenewalOffered } from '#domain/sponsorship-renewal';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';
import type { Person } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { translate } from '#server/i18n/translate';
import { canEdit } from '#server/organisation/access';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';
import { findMadePledge, makePledge } from '#server/pledge/make-pledge';
import { getOffer } from '#server/pledge/offer-queries';
import type { ShownConsents } from '#server/pledge/shown-consents';
import { findRenewalInput } from '#server/renewal/renewal-input';
import { findLastSponsorship, type LastSponsorship } from '#server/renewal/renewal-store';

/** The result of renewing a sponsorship. `changed`: what was chosen is not on offer any more or costs something else now. `full`: no place is left at the level. */
export type RenewedSponsorship =
  | Readonly<{ kind: 'renewed'; reference: Reference }>
  | Readonly<{ kind: 'not-found' | 'renewed-already' | 'changed' | 'full' | 'closed' | 'key-reused' }>;

/** What the organisation consents to again by pressing the button, with what its contact reads beside it. */
function toShown(last: LastSponsorship, { amount, years }: SponsorshipInput, lang: Lang): ShownConsents {
  const { t, language } = translate(lang, SPONSORSHIP_RENEWAL);
  const text = t('offer', { amount: formatMoney(amount, language.numbers), years });
  const { showName, showAmount, showLogo, inReport, atEvents } = last;
  const given = { name: showName, amount: showName && showAmount, logo: showLogo, report: inReport, events: atEvents };
  return (['name', 'amount', 'logo', 'report', 'events'] as const)
    .filter((consent) => given[consent])
    .map((consent) => ({ consent, text, lang }));
}

/**
 * Renews the last sponsorship of an organisation for another term: a new application with the same level, add-ons, years, instalments, recognition and consents, at today's price
 * (`amount` in minor units, as the page showed it), reviewed as every application. Its term follows the old one. For contacts who may change the organisation. Nobody renews twice: the database looks again
 * under its lock.
 */
export async function renewSponsorship(
  person: Person,
  form: Readonly<{ slug: string; reference: string; amount: string; key: string; lang: Lang }>,
): Promise<RenewedSponsorship> {
  const made = await findMadePledge(person, form.key);
  if (made) return { kind: 'renewed', reference: made.reference };
  const organisationId = await findOrganisationId(form.slug);
  if (organisationId === null || !(await canEdit(person, organisationId))) return { kind: 'not-found' };
  const last = await findLastSponsorship(organisationId);
  if (!last?.termUntil || !isRenewalOffered(fromDateColumn(last.termUntil), today())) return { kind: 'not-found' };
  // A page that was open while somebody else renewed would renew what follows.
  if (!last.isLast || last.reference !== form.reference) return { kind: 'renewed-already' };
  const { campaign, offer } = await getOffer('sponsorship');
  const input = await findRenewalInput(last, offer);
  if (!input || input.amount.amount.toString() !== form.amount) return { kind: 'changed' };
  const { showLogo, inReport, atEvents } = last;
  const request = { key: form.key, body: { renew: form.reference }, wait: true };
  const shown = toShown(last, input, form.lang);
  const result = await makePledge(person, campaign, input, request, undefined, {
    renews: last.id,
    showLogo,
    inReport,
    atEvents,
    shown,
  });
  switch (result.kind) {
    case 'made':
    case 'replayed':
      return { kind: 'renewed', reference: result.made.reference };
    case 'no-places':
      return { kind: 'full' };
    case 'key-reused':
      return { kind: 'key-reused' };
    case 'refused':
      if (result.errors.some(({ code }) => code === 'renewed-already')) return { kind: 'renewed-already' };
      return { kind: result.errors.some(({ code }) => code === 'not-open') ? 'closed' : 'changed' };
    case 'running':
      throw new Error('A renewal waits for its own first request');
  }
}
