import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CardPart } from '#components/desk/card-part';
import { shownFacts } from '#components/review/message-labels';
import { CARDS } from '#content/messages/cards';
import { RECORD } from '#content/messages/desk';
import { FORM } from '#content/messages/form';
import { PLEDGE } from '#content/messages/pledge';
import { civilDate } from '#domain/civil-date';
import type { CardStatus } from '#domain/dedication-card';
import type { ReviewState } from '#domain/review';
import type { RecordView } from '#server/desk/to-record-view';
import { readMessages, translate } from '#server/i18n/translate';

const shown = {
  ...{ to: 'family@example.org', name: 'the Lovelaces', giver: 'Ada <b>', text: 'With love' },
  dedication: 'honour',
  honoured: 'Byron',
} as const;
const settledOn = civilDate('2026-11-26');
const record = (status: CardStatus, review: ReviewState = 'approved', reason: string | null = null) => {
  const isOpen = status === 'waiting' || status === 'passed';
  const card = { status, shown: isOpen ? shown : null, settledOn: status === 'waiting' ? null : settledOn, reason };
  return { card, review, name: null, message: null, awaitsPayment: false } as unknown as RecordView;
};
const act = {
  action: () => Promise.resolve({ answers: {}, errors: [] }),
  words: readMessages('en', FORM),
  hidden: {},
};
const draw = (view: RecordView, acts: object = { passCard: act, refuseCard: act }) =>
  renderToStaticMarkup(<CardPart record={view} acts={acts} i18n={translate('en', CARDS, RECORD)} />);

describe('a card at the desk', () => {
  it('says to whom it goes, all that it says, and the effect of each decision', () => {
    const html = draw(record('waiting'));
    for (const words of ['To family@example.org, for the Lovelaces', 'Ada &lt;b&gt; made a gift in honour of Byron.'])
      expect(html).toContain(words);
    expect(html).toContain('leaves within a minute or so');
    expect(html).toContain('Send the card');
    expect(draw(record('waiting', 'submitted'))).toContain('leaves once the pledge is approved');
    expect(draw(record('passed', 'submitted'), { refuseCard: act })).toContain('If the pledge is declined');
    expect(draw(record('passed'), {})).not.toContain('Send the card');
    expect(draw({ ...record('waiting'), card: null })).toBe('');
  });

  it.each(['refused', 'sent', 'dropped'] as const)('has no address any more once it is %s', (status) => {
    const html = draw(record(status), {});
    expect(html).toContain('Its address and text are deleted.');
    expect(html).not.toContain('family@example.org');
  });
});

describe('a card on its supporter’s page', () => {
  const i18n = translate('en', PLEDGE);
  it.each([
    ['waiting', 'approved', 'It waits for somebody at the foundation'],
    ['passed', 'submitted', 'sent once your gift is accepted'],
    ['passed', 'approved', 'is on its way'],
    ['sent', 'approved', 'Sent on 26 November 2026. Its address and text are deleted.'],
    ['refused', 'approved', 'decided not to send it'],
    ['dropped', 'withdrawn', 'Not sent.'],
  ] as const)('%s of a pledge that is %s: %s', (status, review, words) => {
    const [fact] = shownFacts(record(status, review), i18n);
    expect(fact).toMatchObject({ label: 'Card by email' });
    expect(fact?.value).toContain(words);
    const isOpen = status === 'waiting' || status === 'passed';
    expect(fact?.value.startsWith('family@example.org\nthe Lovelaces\nWith love\n')).toBe(isOpen);
  });

  it('has the reason of staff', () => {
    expect(shownFacts(record('refused', 'approved', 'A brand.'), i18n)[0]?.value).toContain('The reason: A brand.');
  });
});
