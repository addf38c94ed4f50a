import { describe, expect, it } from 'vitest';
import { PLEDGE } from '#content/messages/pledge';
import { shownFacts } from '#components/review/message-labels';
import { translate } from '#server/i18n/translate';

const i18n = translate('en', PLEDGE);
type Shown = Parameters<typeof shownFacts>[0];

/** An accepted pledge with a text that its supporter does not show. */
const shown = (more: Partial<Shown>): Shown => ({
  kind: 'one-time',
  name: null,
  message: { text: 'For years of work.', dedication: null, status: 'taken-back', reason: null },
  card: null,
  review: 'approved',
  awaitsPayment: false,
  ...more,
});

describe('the text of a pledge, as its supporter reads of it', () => {
  it('is a message of a gift', () => {
    expect(shownFacts(shown({}), i18n)).toEqual([
      { label: 'Message', value: 'For years of work.' },
      { label: 'Message shown', value: 'No: you chose not to show it.' },
    ]);
  });

  it('of a membership is what its Fellow was made one for, and nobody sees it without their consent', () => {
    expect(shownFacts(shown({ kind: 'membership' }), i18n)).toEqual([
      { label: 'Why you are a Fellow', value: 'For years of work.' },
      { label: 'Shown to others', value: 'No: only with your consent.' },
    ]);
  });
});
