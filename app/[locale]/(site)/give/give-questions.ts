import type { FAQPage, WithContext } from 'schema-dts';
import type { Question } from '#components/campaign/question-list';
import type { Lang } from '#content/languages';
import { QUESTIONS } from '#content/messages/give';
import type { CampaignTerms } from '#domain/campaign';
import { formatShortMoney } from '#domain/money';
import { findDemoNotice } from '#server/demo/demo-notice';
import { translate } from '#server/i18n/translate';

const KEYS = ['money', 'decide', 'back', 'parts', 'shown'] as const;

type Terms = Pick<CampaignTerms, 'policyLimit' | 'policyDays' | 'twoReviewersAbove' | 'graceDays'>;

/** The questions on the page, with the campaign's limits in their answers. */
export function toQuestions(lang: Lang, terms: Terms): Question[] {
  const { language, t } = translate(lang, QUESTIONS);
  const limit = formatShortMoney(terms.policyLimit, language.numbers);
  const two = formatShortMoney(terms.twoReviewersAbove, language.numbers);
  const values = { limit, days: terms.policyDays, two, grace: terms.graceDays };
  const notice = findDemoNotice(lang)?.money;
  return KEYS.map((key) => {
    const answer = t(`${key}Answer`, values);
    return { key, question: t(`${key}Question`), answer: key === 'money' && notice ? `${answer} ${notice}` : answer };
  });
}

/** The same questions as structured data. */
export function toFaqPage(lang: Lang, questions: readonly Question[]): WithContext<FAQPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: lang,
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
