import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { CheckAnswers } from '#components/draft/check-answers';
import { toCheckRows } from '#components/draft/check-rows';
import { summaryWords } from '#components/draft/check-summary';
import { NotFoundPage } from '#components/page/trouble-pages';
import type { Lang } from '#content/languages';
import { CHECK_WORDS } from '#content/words/check';
import { CLASS_WORDS } from '#content/words/classes';
import { FORM_WORDS } from '#content/words/form';
import { GONE_WORDS } from '#content/words/gone';
import { AREA_WORDS } from '#content/words/membership';
import { PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { CLOSED_WORDS } from '#content/words/closed';
import { localizedPath } from '#domain/localized-path';
import { findActor, getOr404 } from '#server/auth';
import { findCheckedDraft } from '#server/draft/draft-queries';
import { findPledgeOfDraft } from '#server/draft/pledge-draft';
import { toLocaleFields } from '#server/http/form-locale';
import { tellProgrammes } from '#server/public/give-terms';
import { translate } from '#server/i18n/translate';
import { makeDraftPledge } from '../(site)/give/check/[draft]/actions';

export function checkMetadata(lang: Lang, isGone: boolean): Metadata {
  return { title: (isGone ? GONE_WORDS : CHECK_WORDS)[lang].title, robots: { index: false }, referrer: 'same-origin' };
}

type Props = {
  lang: Lang;
  draft: string;
  /** Whoever sent the answers on has been told that they are there no longer: said in a page of its own, since without script a 404 shows nothing. */
  isGone: boolean;
};

export async function CheckScreen({ lang, draft, isGone }: Props) {
  const i18n = translate(lang, CLOSED_WORDS, AREA_WORDS, CLASS_WORDS, PLEDGE_QUESTIONS, CHECK_WORDS);
  const person = await findActor();
  const found = await findCheckedDraft(draft, person);
  const pledged = !found && person ? await findPledgeOfDraft(person, draft) : null;
  if (pledged) redirect(`/account/pledges/${pledged.reference}`);
  if (!found && isGone) return <NotFoundPage words={GONE_WORDS[lang]} />;
  const checked = getOr404(found);
  const change = (kind: string) => localizedPath(i18n.language, `/give/${kind}/change?draft=${draft}`);
  if ('stale' in checked) redirect(change(checked.stale) as Route);
  const names = { ...checked.names, programmes: tellProgrammes(lang, checked.names.programmes) };
  return (
    <CheckAnswers
      i18n={i18n}
      words={FORM_WORDS[lang]}
      rows={toCheckRows(checked.input, names, change(checked.kind), i18n)}
      action={makeDraftPledge}
      hidden={{ draft, ...toLocaleFields(lang) }}
      summary={<p className="text-lg">{summaryWords(checked.input, checked, i18n)}</p>}
      signedIn={person !== null}
      closed={checked.closed}
      full={checked.fullYear === null ? null : { href: `${change(checked.kind)}#tier`, year: checked.fullYear }}
    />
  );
}
