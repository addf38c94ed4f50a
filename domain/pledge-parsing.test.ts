import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';
import { PLEDGE_KINDS } from '#domain/pledge-kind';
import { parsePledgeForm, parsePledgeJson, type ParsedPledge, type PledgeInput } from '#domain/pledge-parsing';

const offer = { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas };

describe('parsePledgeJson', () => {
  it.each([
    ['no object', [], 'body', 'wrong-type'],
    ['nothing', null, 'body', 'wrong-type'],
    ['no kind', {}, 'kind', 'required'],
    ['a field called body', { body: 1 }, 'kind', 'required'],
    ['an inherited kind', Object.create({ kind: 'one-time' }), 'kind', 'required'],
    ['another kind', { kind: 'bequest' }, 'kind', 'not-a-choice'],
    ['a kind of another type', { kind: { not: '' } }, 'kind', 'wrong-type'],
    ['a kind in a list', { kind: ['one-time'] }, 'kind', 'wrong-type'],
  ])('refuses %s', (_, body, field, code) => {
    expect(parsePledgeJson(body, offer)).toEqual({ ok: false, errors: [{ field, code }] });
  });

  it.each(PLEDGE_KINDS)('refuses an empty %s', (kind) => {
    const parsed = parsePledgeJson({ kind }, offer);
    expect(parsed.ok ? [] : parsed.errors.map(({ code }) => code)).toContain('required');
  });

  it('returns a result for any input, and never throws', () => {
    const kinds = fc.constantFrom(...PLEDGE_KINDS, 'other');
    const bodies = fc.oneof(
      fc.jsonValue(),
      fc.tuple(kinds, fc.dictionary(fc.string(), fc.jsonValue())).map(([kind, rest]) => ({ ...rest, kind })),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        const parsed = parsePledgeJson(body, offer);
        expect(parsed.ok || parsed.errors.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('parsePledgeForm', () => {
  it('names every required field of an empty sponsorship form', () => {
    const parsed = parsePledgeForm('sponsorship', {}, offer);
    const fields = ['tier', 'organisation', 'website', 'contactName', 'billingEmail', 'recognition'];
    expect(parsed).toEqual({ ok: false, errors: fields.map((field) => ({ field, code: 'required' })) });
  });

  it.each(['one-time', 'membership'] as const)('takes an empty %s form as what it has chosen already', (kind) =>
    expect(parsePledgeForm(kind, {}, offer)).toMatchObject({ ok: true, input: { recognition: 'anonymous' } }),
  );

  it.each(PLEDGE_KINDS)('does not let the %s form set its kind or its currency', (kind) => {
    const parsed = parsePledgeForm(kind, { kind: [kind], currency: ['USD'] }, offer);
    const unknown = parsed.ok ? [] : parsed.errors.filter(({ code }) => code === 'unknown-field');
    expect(unknown.map(({ field }) => field)).toEqual(['kind', 'currency']);
  });

  it('refuses a repeated field by its name', () => {
    const parsed = parsePledgeForm('membership', { class: ['basic', 'basic'], recognition: ['anonymous'] }, offer);
    expect(parsed).toEqual({ ok: false, errors: [{ field: 'class', code: 'repeated-field' }] });
  });
});

describe('ParsedPledge', () => {
  it('has a pledge only if it is ok', () => {
    expectTypeOf<Extract<ParsedPledge, { ok: true }>['input']>().toEqualTypeOf<PledgeInput>();
    expectTypeOf<Extract<ParsedPledge, { ok: false }>>().not.toHaveProperty('input');
    expectTypeOf<PledgeInput['kind']>().toEqualTypeOf<(typeof PLEDGE_KINDS)[number]>();
  });
});
