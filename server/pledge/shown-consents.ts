import type { Lang } from '#content/languages';
import { ONE_TIME_QUESTIONS } from '#content/messages/one-time';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { SPONSORSHIP_QUESTIONS } from '#content/messages/sponsorship';
import { toConsents } from '#domain/consent';
import type { EventData } from '#domain/event';
import type { PledgeInput } from '#domain/pledge-parsing';
import { readMessages } from '#server/i18n/translate';

/** The consents that come with a new pledge, each with the words that were agreed to and their language; null for the JSON API, which has no words. */
export type ShownConsents = NonNullable<EventData<'pledge', 'submitted'>['consents']>;

/** The question and the answer that a form showed: "May we list your name? By name, with the amount". */
function shownText({ kind, recognition }: PledgeInput, lang: Lang): string {
  const question = readMessages(lang, kind === 'sponsorship' ? SPONSORSHIP_QUESTIONS : PERSON_QUESTIONS).recognition;
  return `${question} ${readMessages(lang, PLEDGE_QUESTIONS)[recognition]}`;
}

const hasWords = (input: PledgeInput) =>
  input.kind === 'one-time' && (input.message !== null || input.dedication !== null);

/** The question about a message and the one about a dedication, as far as they were answered, each with what the form said of showing it. */
function wordsText(input: PledgeInput, lang: Lang): string {
  if (input.kind !== 'one-time') return '';
  const { message, messageHint, dedication, dedicationHint } = readMessages(lang, ONE_TIME_QUESTIONS);
  return [
    ...(input.message === null ? [] : [`${message}: ${messageHint}`]),
    ...(input.dedication === null ? [] : [`${dedication} ${dedicationHint}`]),
  ].join(' ');
}

/** What a supporter consents to with their answers, as it was shown in a language. Nothing for who stays anonymous. */
export function toShownConsents(input: PledgeInput, lang: Lang | null): ShownConsents {
  const { showName, showAmount } = toConsents(input.recognition);
  const text = lang === null ? `recognition: ${input.recognition}` : shownText(input, lang);
  const words = lang === null ? 'message' : wordsText(input, lang);
  return [
    ...(showName ? [{ consent: 'name' as const, text, lang }] : []),
    ...(showAmount ? [{ consent: 'amount' as const, text, lang }] : []),
    ...(hasWords(input) ? [{ consent: 'message' as const, text: words, lang }] : []),
  ];
}
