import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FieldError } from '#domain/field-error';
import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';
import { majorUnits, money } from '#domain/money';
import { parsePledgeForm, parsePledgeJson } from '#domain/pledge-parsing';

const offer = { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas };
const answers = {
  amount: '25',
  otherAmount: '',
  programme: 'residence',
  instalments: '1',
  recognition: 'named',
  displayName: 'Ada Lovelace',
  message: '',
  dedication: 'none',
  dedicationName: '',
};
const form = (over: Record<string, string> = {}) => {
  const fields = Object.entries({ ...answers, ...over }).map(([field, text]) => [field, [text]]);
  return parsePledgeForm('one-time', Object.fromEntries(fields), offer);
};
const body = { kind: 'one-time', amount: 2500, currency: 'USD', programme: 'grants' };
const json = (over: Record<string, unknown> = {}) => parsePledgeJson({ ...body, ...over }, offer);
const refused = (field: string, code: string, limit?: FieldError['limit']) => ({
  ok: false,
  errors: [{ field, code, ...(limit === undefined ? {} : { limit }) }],
});

const understood = {
  kind: 'one-time',
  amount: money(2500n, 'USD'),
  repeat: 'once',
  programme: 'residence',
  instalments: 1,
  recognition: 'named',
  displayName: 'Ada Lovelace',
  message: null,
  dedication: null,
  card: null,
};

describe('a form', () => {
  it('is parsed', () => {
    expect(form()).toEqual({ ok: true, input: understood });
  });

  it('gives the same input as JSON', () => {
    const sent = { programme: 'residence', recognition: 'named', displayName: 'Ada Lovelace' };
    expect(json(sent)).toEqual(form());
    expect(json({ ...sent, amount: 123_456, instalments: 4, message: ' Hi\r\nthere ' })).toEqual(
      form({ amount: 'other', otherAmount: '1234.56', instalments: '4', message: 'Hi\nthere' }),
    );
  });

  it.each([
    ['a preset written with cents', { amount: '25.00' }, 2500n],
    ['another preset', { amount: '250' }, 25_000n],
    ['another amount', { amount: 'other', otherAmount: '25.50' }, 2550n],
    ['only another amount', { amount: '', otherAmount: '$7' }, 700n],
    ['a typed amount, whatever preset is chosen', { amount: '50', otherAmount: '7' }, 700n],
    ['a preset, with nothing typed but a space', { amount: '50', otherAmount: ' ' }, 5000n],
    ['the minimum', { amount: 'other', otherAmount: '1' }, 100n],
    ['the maximum', { amount: 'other', otherAmount: '1000000' }, 100_000_000n],
  ])('accepts %s', (_, over, cents) => {
    expect(form(over)).toMatchObject({ ok: true, input: { amount: { amount: cents, currency: 'USD' } } });
  });

  it.each([
    ['another amount without one', { amount: 'other', otherAmount: '' }, 'otherAmount', 'required'],
    ['an unknown preset', { amount: '26' }, 'amount', 'not-a-preset'],
    ['a preset that is not a number', { amount: 'all' }, 'amount', 'not-a-preset'],
    ['a preset, and what is no amount', { amount: '25', otherAmount: 'abc' }, 'otherAmount', 'not-a-number'],
    ['other, but blank', { amount: 'other', otherAmount: ' ' }, 'otherAmount', 'required'],
    ['zero', { amount: 'other', otherAmount: '0' }, 'otherAmount', 'not-positive'],
    ['less than zero', { amount: 'other', otherAmount: '-1' }, 'otherAmount', 'not-positive'],
    ['half a cent', { amount: 'other', otherAmount: '0.005' }, 'otherAmount', 'too-precise', 2],
    ['an exponent', { amount: 'other', otherAmount: '1e21' }, 'otherAmount', 'exponent'],
    [
      'one mark that may be of thousands',
      { amount: 'other', otherAmount: '1,000' },
      'otherAmount',
      'grouped',
      majorUnits(1_000, 'USD'),
    ],
    ['a power', { amount: 'other', otherAmount: '10²' }, 'otherAmount', 'not-a-number'],
    ['too little', { amount: 'other', otherAmount: '0.99' }, 'otherAmount', 'too-small', majorUnits(1, 'USD')],
    [
      'too much',
      { amount: 'other', otherAmount: '1000000.01' },
      'otherAmount',
      'too-large',
      majorUnits(1_000_000, 'USD'),
    ],
    ['an enormous amount', { amount: 'other', otherAmount: '9'.repeat(30) }, 'otherAmount', 'too-large'],
    ['an unknown programme', { programme: 'moon' }, 'programme', 'not-a-choice'],
    ['three instalments', { instalments: '3' }, 'instalments', 'not-a-choice'],
    ['an unknown recognition', { recognition: 'loud' }, 'recognition', 'not-a-choice'],
    ['no name to show', { displayName: ' ' }, 'displayName', 'required'],
    ['a long name', { displayName: 'x'.repeat(201) }, 'displayName', 'too-long', 200],
    ['a long message', { message: 'x'.repeat(10_000) }, 'message', 'too-long', 1_000],
    ['a control character in the message', { message: 'a\u0007' }, 'message', 'control-characters'],
    ['an unknown dedication', { dedication: 'spite' }, 'dedication', 'not-a-choice'],
    ['a dedication without a name', { dedication: 'memory' }, 'dedicationName', 'required'],
    ['an extra field', { status: 'approved' }, 'status', 'unknown-field'],
  ])('refuses %s', (_, over, field, code, limit?: FieldError['limit']) => {
    expect(form(over as Record<string, string>)).toEqual(refused(field, code, limit));
  });

  it('reports all errors together', () => {
    const wrong = form({ amount: '26', programme: 'moon', instalments: '3', recognition: 'loud', message: '\u0000' });
    expect(wrong.ok ? [] : wrong.errors.map(({ field }) => field)).toEqual([
      'amount',
      'programme',
      'instalments',
      'recognition',
      'message',
    ]);
  });

  it('left empty is what it has chosen already: the second preset, the first programme, once, anonymously', () => {
    expect(parsePledgeForm('one-time', {}, offer)).toEqual({
      ok: true,
      input: { ...understood, amount: majorUnits(50, 'USD'), recognition: 'anonymous', displayName: null },
    });
  });

  it('accepts markup as text', () => {
    expect(form({ message: '<script>alert(1)</script>' })).toMatchObject({
      input: { message: '<script>alert(1)</script>' },
    });
  });

  it('stores no name of an anonymous supporter', () => {
    expect(form({ recognition: 'anonymous' })).toMatchObject({ ok: true, input: { displayName: null } });
  });

  it('dedicates a gift only if asked to', () => {
    expect(form({ dedication: 'honour', dedicationName: ' Grace ' })).toMatchObject({
      input: { dedication: { kind: 'honour', name: 'Grace' } },
    });
    expect(form({ dedication: 'none', dedicationName: 'Grace' })).toMatchObject({ input: { dedication: null } });
  });
});

describe('JSON', () => {
  it('needs only what the contract requires, and is anonymous by default', () => {
    expect(json()).toEqual({
      ok: true,
      input: { ...understood, programme: 'grants', recognition: 'anonymous', displayName: null },
    });
  });

  it.each([
    ['an amount in words', { amount: '25' }, 'amount', 'wrong-type'],
    ['no amount', { amount: undefined }, 'amount', 'required'],
    ['an empty amount', { amount: null }, 'amount', 'wrong-type'],
    ['an amount of objects', { amount: { gt: 0 } }, 'amount', 'wrong-type'],
    ['half a cent', { amount: 2500.5 }, 'amount', 'not-whole'],
    ['zero', { amount: 0 }, 'amount', 'not-positive'],
    ['less than zero', { amount: -100 }, 'amount', 'not-positive'],
    ['an unsafe integer', { amount: 2 ** 53 }, 'amount', 'too-large'],
    ['an unsafe negative', { amount: -(2 ** 60) }, 'amount', 'not-positive'],
    ['too little', { amount: 99 }, 'amount', 'too-small', majorUnits(1, 'USD')],
    ['too much', { amount: 100_000_001 }, 'amount', 'too-large', majorUnits(1_000_000, 'USD')],
    ['no currency', { currency: undefined }, 'currency', 'required'],
    ['another currency', { currency: 'EUR' }, 'currency', 'wrong-currency', 'USD'],
    ['a currency of another type', { currency: 840 }, 'currency', 'wrong-type'],
    ['instalments in words', { instalments: '2' }, 'instalments', 'wrong-type'],
    ['three instalments', { instalments: 3 }, 'instalments', 'not-a-choice'],
    ['a field of forms', { otherAmount: '25' }, 'otherAmount', 'unknown-field'],
    ['a dedication, which forms alone ask for', { dedication: 'none' }, 'dedication', 'unknown-field'],
    ['a card, which forms alone ask for', { cardTo: 'a@example.org' }, 'cardTo', 'unknown-field'],
    ['the name in a dedication', { dedicationName: 'Grace' }, 'dedicationName', 'unknown-field'],
    ['an unknown field', { paid: true }, 'paid', 'unknown-field'],
    ['a name to be shown, but none', { recognition: 'named' }, 'displayName', 'required'],
    ['a message of another type', { message: 5 }, 'message', 'wrong-type'],
  ])('refuses %s', (_, over, field, code, limit?: FieldError['limit']) => {
    expect(json(over)).toEqual(refused(field, code, limit));
  });
});

describe('a currency without decimals', () => {
  const yen = majorUnits(1, 'JPY');
  const terms = {
    ...exampleTerms,
    currency: 'JPY' as const,
    presets: [yen],
    least: yen,
    greatest: majorUnits(9, 'JPY'),
  };

  it('has no instalment of less than one unit', () => {
    const sent = { ...body, currency: 'JPY', amount: 3, instalments: 4 };
    expect(parsePledgeJson(sent, { terms, tiers: [], areas: [] })).toEqual(refused('instalments', 'too-many-parts'));
    expect(parsePledgeJson({ ...sent, amount: 4 }, { terms, tiers: [], areas: [] }).ok).toBe(true);
  });
});

describe('any input', () => {
  const fields = [...Object.keys(answers), 'status', '__proto__'];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...Object.values(answers), 'other', '26', '1e9', '-1', 'memory', '12'),
  );

  it('of a form gives a pledge within the terms, or errors by field', () => {
    const forms = fc.dictionary(fc.constantFrom(...fields), fc.array(anyText, { maxLength: 2 }));
    fc.assert(
      fc.property(forms, (posted) => {
        const parsed = parsePledgeForm('one-time', posted, offer);
        if (parsed.ok) {
          expect(parsed.input.amount.amount).toBeGreaterThanOrEqual(exampleTerms.least.amount);
          expect(parsed.input.amount.amount).toBeLessThanOrEqual(exampleTerms.greatest.amount);
        } else {
          expect(parsed.errors.length).toBeGreaterThan(0);
          expect(parsed.errors.every(({ field }) => fields.includes(field))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of JSON never throws, and never gives a wrong amount', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (amount, message) => {
        const parsed = json({ amount, message });
        const right = Number.isSafeInteger(amount) && Number(amount) >= 100 && Number(amount) <= 100_000_000;
        if (parsed.ok) expect([right, typeof message]).toEqual([true, 'string']);
        else expect(parsed.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
