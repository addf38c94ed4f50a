import { QuestionList } from '#components/campaign/question-list';
import { GivePage } from '#components/draft/give-page';
import { StructuredData } from '#components/page/structured-data';
import { SOURCES_IN } from '#content/sources';
import { GIVE, QUESTIONS } from '#content/messages/give';
import { CLOSED } from '#content/messages/closed';
import { termsFromContent } from '#server/public/give-terms';
import { getPublicState } from '#server/public/public-state';
import { readClosed } from '#server/public/campaign-closed';
import { listWaysToGive } from '#server/public/ways-to-give';
import { pageMetadata } from '../../page-metadata';
import { toFaqPage, toQuestions } from './give-questions';
import { getLocale } from '../../get-locale';
import { readMessages, translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, GIVE);
  return pageMetadata(lang, '/give', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  const questions = toQuestions(lang, state?.terms ?? termsFromContent());
  return (
    <GivePage
      i18n={translate(lang, GIVE, CLOSED)}
      closed={await readClosed()}
      ways={listWaysToGive(lang, state)}
      sources={[SOURCES_IN[lang].membership, SOURCES_IN[lang].bylaws, SOURCES_IN[lang].prices]}
    >
      <QuestionList title={readMessages(lang, QUESTIONS).questions} questions={questions} />
      <StructuredData data={toFaqPage(lang, questions)} />
    </GivePage>
  );
}
