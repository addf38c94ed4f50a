import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { CheckAnswers } from '#components/draft/check-answers';
import { toCheckRows } from '#components/draft/check-rows';
import { summaryWords, yearWords } from '#components/draft/check-summary';
import { CAMPAIGNS } from '#content/messages/campaigns';
import { CHECK } from '#content/messages/check';
import { CLASSES } from '#content/messages/classes';
import { FORM } from '#content/messages/form';
import { AREAS } from '#content/membership';
import { PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { CLOSED } from '#content/messages/closed';
import type { Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import type { PledgeInput } from '#domain/pledge-parsing';
import { findActor } from '#server/auth';
import { readHolder } from '#server/draft/draft-browser';
import { findCheckedDraft } from '#server/draft/draft-queries';
import { findPledgeOfDraft } from '#server/draft/make-pledge-of-draft';
import { toLocaleFields } from '#server/http/form-fields';
import { nameCampaign } from '#server/public/campaign-view';
import { localiseProgrammes } from '#server/public/give-terms';
import { findJoinedOfDraft } from '#server/waiting/join-waiting-list';
import { readListNames } from '#server/waiting/list-name';
import { countWaitingFor } from '#server/waiting/waiting-queries';
import { joinWaiting, makeDraftPledge } from '../../../../(site)/give/actions';
import { getLocale } from '../../../../get-locale';
import { readMessages, translate } from '#server/i18n/translate';

type Props = PageProps<'/[locale]/give/check/[draft]'>;

export async function generateMetadata(): Promise<Metadata> {
  const { title } = readMessages(await getLocale(), CHECK);
  return { title, robots: { index: false }, referrer: 'same-origin' };
}

/** The names of what is added to a level, in a language, by slug. */
async function nameAddOns(input: PledgeInput, lang: Lang): Promise<Record<string, string>> {
  if (input.kind !== 'sponsorship' || input.addOns.length === 0) return {};
  const nameOf = await readListNames(lang);
  return Object.fromEntries(input.addOns.map(({ slug }) => [slug, nameOf({ kind: 'benefit', slug })]));
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { draft }, { changed }] = await Promise.all([getLocale(), params, searchParams]);
  const i18n = translate(lang, CAMPAIGNS, CLOSED, CLASSES, PLEDGE_QUESTIONS, CHECK);
  const lead = (path: string) => redirect(localizedPath(i18n.language, path) as Route);
  const person = await findActor();
  const pledged = person && (await findPledgeOfDraft(person, draft));
  if (pledged) return lead(`/account/pledges/${pledged.reference}`);
  const joined = person && (await findJoinedOfDraft(person, draft));
  const checked = await findCheckedDraft(draft, await readHolder(person));
  if (!checked) return lead(joined ? `/account/waiting/${joined}` : '/give/gone');
  const change = (kind: string) => localizedPath(i18n.language, `/give/${kind}/change?draft=${draft}`);
  if ('stale' in checked) return redirect(change(checked.stale) as Route);
  const { campaign } = checked;
  const year = yearWords(checked.input, checked, i18n);
  const names = {
    ...checked.names,
    areas: AREAS[lang],
    benefits: await nameAddOns(checked.input, lang),
    programmes: localiseProgrammes(lang, checked.names.programmes),
  };
  return (
    <CheckAnswers
      i18n={i18n}
      words={readMessages(lang, FORM)}
      rows={toCheckRows(checked.input, names, change(checked.kind), i18n)}
      changed={typeof changed === 'string' ? changed.split(',') : null}
      action={makeDraftPledge}
      hidden={{ draft, checked: checked.checked, ...toLocaleFields(lang) }}
      summary={
        <>
          {campaign ? <p className="text-lg">{i18n.t('giftTo', { name: nameCampaign(lang, campaign) })}</p> : null}
          <p className="text-lg">{summaryWords(checked.input, checked, i18n)}</p>
          {year ? <p className="text-lg">{year}</p> : null}
        </>
      }
      signedIn={person !== null}
      closed={checked.closed}
      full={
        checked.fullYear === null
          ? null
          : {
              year: checked.fullYear,
              others: checked.otherTiers,
              change: change(checked.kind),
              waiting: checked.input.kind === 'sponsorship' ? await countWaitingFor(checked.input.tier) : 0,
              wait: joinWaiting,
            }
      }
    />
  );
}
