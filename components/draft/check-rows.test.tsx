import { describe, expect, it } from 'vitest';
import { toCheckRows } from '#components/draft/check-rows';
import { summaryWords, yearWords } from '#components/draft/check-summary';
import type { Lang } from '#content/languages';
import { CHECK } from '#content/messages/check';
import { CLASSES } from '#content/messages/classes';

import { PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { civilDate } from '#domain/civil-date';
import { majorUnits, money, zero } from '#domain/money';
import type { OneTimeInput } from '#domain/one-time-pledge';
import type { PledgeInput } from '#domain/pledge-parsing';
import { translate } from '#server/i18n/translate';

const i18nIn = (lang: Lang) => translate(lang, CLASSES, PLEDGE_QUESTIONS, CHECK);
const names = {
  programmes: { grants: 'Grants' },
  tiers: { partner: 'Partner' },
  benefits: { table: 'A table' },
  areas: { translation: 'Translation' },
};

const gift: OneTimeInput = {
  kind: 'one-time',
  amount: majorUnits(1_200, 'USD'),
  repeat: 'once',
  programme: 'grants',
  instalments: 4,
  recognition: 'named',
  displayName: '{Ada} <b>',
  message: null,
  dedication: { kind: 'honour', name: '{Grace} <i>' },
  card: null,
};
const member: PledgeInput = {
  kind: 'membership',
  class: 'contributing',
  amount: zero('USD'),
  hoursPerMonth: 7,
  area: 'translation',
  recognition: 'anonymous',
  displayName: null,
};
const sponsor: PledgeInput = {
  kind: 'sponsorship',
  tier: 'partner',
  price: majorUnits(11_000, 'USD'),
  addOns: [],
  amount: majorUnits(22_000, 'USD'),
  years: 2,
  instalments: 4,
  organisation: 'Example',
  website: 'https://example.org/',
  contactName: null,
  billingEmail: 'bills@example.org',
  purchaseOrder: null,
  recognition: 'named-without-amount',
  displayName: 'Example',
};

function rows(input: PledgeInput, lang: Lang): Record<string, string> {
  const list = toCheckRows(input, names, '/change', i18nIn(lang));
  return Object.fromEntries(list.map(({ label, value }) => [label, value]));
}

describe('the answers on the check page', () => {
  it('are shown as typed, including markup and braces', () => {
    expect(rows(gift, 'en')).toMatchObject({
      Amount: '$1,200.00',
      'Name to show': '{Ada} <b>',
      Dedication: 'In honour of {Grace} <i>',
    });
  });

  it('are in Spanish, including number formats', () => {
    expect(rows(gift, 'es')).toMatchObject({ Importe: '1200,00\u00a0US$', Pago: '4 pagos trimestrales' });
    expect(rows(member, 'es')).toMatchObject({ Membresía: 'Membresía colaboradora', Área: 'Translation' });
    expect(rows(sponsor, 'es')).toMatchObject({ Nivel: 'Partner, 11.000\u00a0US$ al año', Para: '2 años' });
  });

  it('have a card only with a dedication: to whom, and the words', () => {
    const card = { to: 'family@example.org', name: 'the {Hoppers} <b>', text: 'Two\nlines' };
    expect(rows({ ...gift, card }, 'en')).toMatchObject({
      'Card by email': 'To family@example.org, for the {Hoppers} <b>\nTwo\nlines',
    });
    expect(rows({ ...gift, card: { ...card, name: null, text: null } }, 'de')).toMatchObject({
      'Karte per E-Mail': 'An family@example.org',
    });
    expect(rows(gift, 'en')).toHaveProperty('Card by email', '');
    expect(rows({ ...gift, dedication: null }, 'en')).not.toHaveProperty('Card by email');
    const links = toCheckRows(gift, names, '/change', i18nIn('en')).map(({ changeHref }) => changeHref);
    expect(links).toContain('/change#cardTo');
  });

  it('have add-ons with their prices, named in the language where it is known; no row without one', () => {
    const addOns = [
      { slug: 'table', name: 'Table', price: majorUnits(1_500, 'USD') },
      { slug: 'talk', name: 'Talk', price: majorUnits(900, 'USD') },
    ];
    expect(rows({ ...sponsor, addOns }, 'en')).toMatchObject({
      'Add-ons': 'A table, $1,500 a year\nTalk, $900 a year',
    });
    expect(rows(sponsor, 'en')).not.toHaveProperty('Add-ons');
  });

  it('link to their fields', () => {
    const fields = toCheckRows(sponsor, names, '/change', i18nIn('es')).map(({ changeHref }) => changeHref);
    expect(fields).toContain('/change#billingEmail');
  });
});

describe('the summary', () => {
  const due = civilDate('2026-11-21');
  const part = { seq: 1, amount: money(30_000n, 'USD') };
  const accepted = { due, daysToPay: 14, byPolicy: true, overSum: null };

  it('gives the total, the instalments and, if the pledge is approved at once, the due date', () => {
    const plan = { ...accepted, parts: [part, part, part, part] };
    expect(summaryWords(gift, plan, i18nIn('en'))).toBe(
      'You pledge $1,200.00 in 4 instalments, the first of $300.00 due on 21 November 2026. It is approved right away.',
    );
    expect(summaryWords(gift, plan, i18nIn('es'))).toContain('21 de noviembre de 2026');
  });

  it('gives no date before the pledge is accepted', () => {
    const waits = { parts: [part, part], due: null, daysToPay: 30, byPolicy: false, overSum: null };
    expect(summaryWords(sponsor, waits, i18nIn('en'))).toBe(
      'You pledge $22,000.00 in 2 instalments, the first of $300.00 due 30 days after acceptance. It is reviewed first; we’ll email you the decision.',
    );
    expect(summaryWords(gift, { ...waits, parts: [part], daysToPay: 14 }, i18nIn('es'))).toContain(
      '14 días después de la aceptación',
    );
  });

  it('says why a small pledge is reviewed: the sum of the last days', () => {
    const waits = { parts: [part], due: null, daysToPay: 14, byPolicy: false };
    const overSum = { limit: money(50_000n, 'USD'), days: 30 };
    expect(summaryWords(gift, { ...waits, overSum }, i18nIn('en'))).toContain(
      'With what you pledged in the last 30 days it comes to more than $500.00, so it is reviewed first',
    );
  });

  it('says of a gift that repeats what is planned, and that it can end', () => {
    const monthly: PledgeInput = { ...gift, amount: majorUnits(25, 'USD'), repeat: 'monthly', instalments: 1 };
    const year = Array.from({ length: 12 }, (_, i) => ({ seq: i + 1, amount: majorUnits(25, 'USD') }));
    const plan = { due, daysToPay: 14, byPolicy: true, overSum: null, parts: year };
    expect(summaryWords(monthly, plan, i18nIn('en'))).toBe(
      'You pledge $25.00 every month, the first on 21 November 2026. We plan a year at a time: $300.00 for now. End it any time. It is approved right away.',
    );
    expect(
      summaryWords({ ...monthly, repeat: 'yearly' }, { ...plan, due: null, byPolicy: false }, i18nIn('en')),
    ).toMatch(/^You pledge \$25.00 every year, the first 14 days after acceptance\./);
    expect(rows(monthly, 'en')).toMatchObject({ Amount: '$25.00', 'How often': 'Every month' });
    expect(rows(monthly, 'en')).not.toHaveProperty('Payment');
  });

  it('covers a single payment, hours and a free membership', () => {
    expect(summaryWords(gift, { ...accepted, parts: [part] }, i18nIn('en'))).toBe(
      'You pledge $1,200.00, due on 21 November 2026. It is approved right away.',
    );
    expect(summaryWords(member, { ...accepted, parts: [] }, i18nIn('es'))).toContain('7 horas al mes');
    const basic = { ...member, class: 'basic', hoursPerMonth: null, area: null } as const;
    expect(summaryWords(basic, { ...accepted, parts: [] }, i18nIn('en'))).toContain('free');
  });

  it.each([
    ['paid', undefined, /^Your year begins/],
    ['free', undefined, /^Your year begins as soon as your membership is approved\.$/],
    ['paid', civilDate('2027-03-31'), /^You are a member until 31 March 2027\./],
    ['free', civilDate('2027-03-31'), /^You are a member until 31 March 2027\. The new year follows on/],
    ['paid', null, /^You are a member for life already\. This adds no year\.$/],
  ] as const)('says when the year of a %s membership begins: until %s', (price, memberUntil, words) => {
    const supporting = {
      ...member,
      class: 'supporting',
      hoursPerMonth: null,
      area: null,
      amount: majorUnits(99, 'USD'),
    };
    const input = price === 'paid' ? (supporting as PledgeInput) : member;
    expect(yearWords(input, { memberUntil }, i18nIn('en'))).toMatch(words);
    expect(yearWords(gift, { memberUntil }, i18nIn('en'))).toBeNull();
  });
});
