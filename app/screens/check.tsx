import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { CheckAnswers } from '#components/pledge/check-answers';
import { toCheckRows } from '#components/pledge/check-rows';
import { summaryWords } from '#components/pledge/check-summary';
import { NotFoundPage } from '#components/site/trouble-pages';
import type { Lang } from '#content/languages';
import { CHECK_WORDS } from '#content/words/check';
import { CLASS_WORDS } from '#content/words/classes';
import { FORM_WORDS } from '#content/words/form';
import { GONE_WORDS } from '#content/words/gone';
import { AREA_WORDS } from '#content/words/membership';
import { PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { SHUT_WORDS } from '#content/words/shut';
import { placeIn } from '#domain/place-in';
import { findActor, getOr404 } from '#server/auth';
import { findCheckedDraft } from '#server/pledge/draft-queries';
import { findPledgeOfDraft } from '#server/pledge/pledge-draft';
import { toLangFields } from '#server/site/form-lang';
import { tellProgrammes } from '#server/site/give-terms';
import { tell } from '#server/site/tell';
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
  const told = tell(lang, SHUT_WORDS, AREA_WORDS, CLASS_WORDS, PLEDGE_QUESTIONS, CHECK_WORDS);
  const person = await findActor();
  const found = await findCheckedDraft(draft, person);
  const pledged = !found && person ? await findPledgeOfDraft(person, draft) : null;
  if (pledged) redirect(`/account/pledges/${pledged.reference}`);
  if (!found && isGone) return <NotFoundPage words={GONE_WORDS[lang]} />;
  const checked = getOr404(found);
  const change = (kind: string) => placeIn(told.tongue, `/give/${kind}/change?draft=${draft}`);
  if ('stale' in checked) redirect(change(checked.stale) as Route);
  const names = { ...checked.names, programmes: tellProgrammes(lang, checked.names.programmes) };
  return (
    <CheckAnswers
      told={told}
      words={FORM_WORDS[lang]}
      rows={toCheckRows(checked.input, names, change(checked.kind), told)}
      action={makeDraftPledge}
      hidden={{ draft, ...toLangFields(lang) }}
      summary={<p className="text-lg">{summaryWords(checked.input, checked, told)}</p>}
      signedIn={person !== null}
      shut={checked.shut}
      fullHref={checked.isFull ? `${change(checked.kind)}#tier` : null}
    />
  );
}
