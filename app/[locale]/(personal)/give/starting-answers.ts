import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { LANGUAGES, type Lang } from '#content/languages';
import { readAddressAnswers, type AddressQuery } from '#domain/address-answers';
import type { FormAnswers } from '#domain/form-answers';
import { localizedPath } from '#domain/localized-path';
import type { PledgeKind } from '#domain/pledge-kind';
import { findActor } from '#server/auth';
import { readHolder } from '#server/draft/draft-browser';
import { findAnswers } from '#server/draft/draft-queries';
import { findPledgeOfDraft } from '#server/draft/make-pledge-of-draft';
import { findUsualAnswers } from '#server/draft/usual-answers-queries';
import { findOffer, getOffer } from '#server/pledge/offer-queries';
import { closedToday } from '#server/public/campaign-closed';

type Starting = Readonly<{ answers: FormAnswers; hidden: Readonly<Record<string, string>> }>;

/**
 * The answers that a form begins with, and its hidden fields. They are those of the draft in the page's address; a visitor whose draft is gone is led on: to the
 * pledge that was made of it, or to the page that says so. Without a draft they are the signed-in person's usual ones. The address may have chosen some. `campaign` is
 * the one on whose pages the form is, by slug; undefined for the current one.
 */
export async function readStartingAnswers(
  kind: PledgeKind,
  searchParams: Promise<AddressQuery>,
  lang: Lang,
  campaign?: string,
): Promise<Starting> {
  const { numbers } = LANGUAGES[lang];
  const query = await searchParams;
  const person = await findActor();
  if (typeof query.draft !== 'string') {
    const found = await findOffer(kind, campaign);
    if ('refused' in found || closedToday(found.offer.terms)) return { answers: {}, hidden: {} };
    const usual = person ? await findUsualAnswers(person, kind) : {};
    return { answers: { ...usual, ...readAddressAnswers(kind, query, found.offer, numbers) }, hidden: {} };
  }
  const lead = (path: string) => redirect(localizedPath(LANGUAGES[lang], path) as Route);
  const { draft } = query;
  const pledged = person && (await findPledgeOfDraft(person, draft));
  if (pledged) return lead(`/account/pledges/${pledged.reference}`);
  const answers = await findAnswers(draft, kind, await readHolder(person));
  if (!answers) return lead('/give/gone');
  // Another level than the draft's, chosen in the table or on the check page.
  const chosen = kind === 'sponsorship' ? readAddressAnswers(kind, query, (await getOffer(kind)).offer, numbers) : {};
  return { answers: { ...answers, ...chosen }, hidden: { draft } };
}
