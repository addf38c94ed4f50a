import { QuestionList } from '#components/campaign/question-list';
import { GivePage } from '#components/pledge/give-page';
import { StructuredData } from '#components/site/structured-data';
import type { Lang } from '#content/languages';
import { SOURCES_IN } from '#content/sources';
import { WAYS } from '#content/ways';
import { GIVE_WORDS } from '#content/words/give';
import { QUESTION_WORDS } from '#content/words/questions';
import { SHUT_WORDS } from '#content/words/shut';
import { contentTerms } from '#server/site/give-terms';
import { getPublicState } from '#server/site/public-state';
import { readShut } from '#server/site/shut';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';
import { toFaqPage, toQuestions } from './give-questions';

export function giveMetadata(lang: Lang) {
  const { t } = tell(lang, GIVE_WORDS);
  return pageMetadata(lang, '/give', { title: t('title'), description: t('description') });
}

export async function GiveScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const questions = toQuestions(lang, state?.terms ?? contentTerms());
  return (
    <GivePage
      told={tell(lang, GIVE_WORDS, SHUT_WORDS)}
      shut={await readShut()}
      ways={WAYS[lang]}
      sources={[SOURCES_IN[lang].membership, SOURCES_IN[lang].bylaws, SOURCES_IN[lang].prices]}
    >
      <QuestionList title={QUESTION_WORDS[lang].questions} questions={questions} />
      <StructuredData data={toFaqPage(lang, questions)} />
    </GivePage>
  );
}
