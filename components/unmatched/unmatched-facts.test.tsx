import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { UnmatchedFacts } from '#components/unmatched/unmatched-facts';
import { UNMATCHED } from '#content/messages/unmatched-money';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { translate } from '#server/i18n/translate';

const view = {
  id: '7',
  amount: majorUnits(60, 'USD'),
  receivedOn: civilDate('2026-11-27'),
  note: null,
  bank: null,
  refusal: null,
  setAside: null,
  givenTo: null,
  likely: [],
  chosen: null,
} as const;

const textOf = (source: string) =>
  renderToStaticMarkup(<UnmatchedFacts view={{ ...view, source }} i18n={translate('en', UNMATCHED)} />)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('what is known of money without a pledge', () => {
  it('says where money of a payment provider is refunded', () => {
    expect(textOf('stripe')).toContain(
      'Came through stripe This money came through a payment provider. Refund it there.',
    );
    expect(textOf('bank')).not.toContain('Came through');
    expect(textOf('import-civicrm')).toContain('Moved in from civicrm');
    expect(textOf('import-civicrm')).not.toContain('payment provider');
  });
});
