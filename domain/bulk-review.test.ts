import { describe, expect, it } from 'vitest';
import { BULK_LIMIT, judge, readChosen, readSeenPledge, type BulkFacts } from '#domain/bulk-review';
import { makeReference } from '#domain/reference';

const many = (count: number) => {
  const found = new Set<string>();
  for (let n = 0; found.size < count; n += 1) {
    let rest = n;
    found.add(
      makeReference((most) => {
        const digit = rest % most;
        rest = Math.trunc(rest / most);
        return digit;
      }),
    );
  }
  return [...found];
};

describe('chosen pledges', () => {
  it('are read once each, without what is none', () => {
    const [one = '', two = ''] = many(2);
    expect(readChosen([one, two.toLowerCase(), one, 'x', 7, null, { not: '' }])).toEqual({
      references: [one, two],
      tooMany: null,
    });
    expect(readChosen([])).toEqual({ references: [], tooMany: null });
  });

  it('are refused as a whole if they are too many', () => {
    expect(readChosen(many(BULK_LIMIT)).references).toHaveLength(BULK_LIMIT);
    expect(readChosen(many(10_000))).toEqual({ references: [], tooMany: 10_000 });
  });

  it.each([
    '',
    ':',
    'PB-2222-2222',
    'x:1',
    ':1',
    'PB-2222-2222:',
    'PB-2222-2222:-1',
    'PB-2222-2222:1e3',
    `${'9'.repeat(30)}:1`,
  ])('a pledge with its version is not %j', (text) => expect(readSeenPledge(text)).toBeNull());

  it('have the version that was seen', () => {
    const [one = ''] = many(1);
    expect(readSeenPledge(`${one}:12`)).toEqual({ reference: one, version: 12 });
  });
});

const FACTS: BulkFacts = {
  review: 'submitted',
  isOwn: false,
  given: 0,
  isByMe: false,
  approvalsNeeded: 1,
  isUndecided: false,
};

it.each([
  ['approve', {}, { can: true, event: 'approved' }],
  ['approve', { approvalsNeeded: 2 }, { can: true, event: 'approval-given' }],
  ['approve', { approvalsNeeded: 2, given: 1 }, { can: true, event: 'approved' }],
  ['approve', { approvalsNeeded: 2, given: 1, isByMe: true }, { can: false, code: 'already-approved-by-you' }],
  ['approve', { isOwn: true }, { can: false, code: 'own-pledge' }],
  ['approve', { review: 'needs-info' }, { can: false, code: 'not-from-here' }],
  ['approve', { review: 'withdrawn' }, { can: false, code: 'not-from-here' }],
  ['approve', { isUndecided: true }, { can: false, code: 'organisation-undecided' }],
  ['decline', { isUndecided: true }, { can: true, event: 'declined' }],
  ['decline', { review: 'needs-info' }, { can: true, event: 'declined' }],
  ['decline', { review: 'approved' }, { can: false, code: 'not-from-here' }],
] as const)('to %s a pledge with %j: %j', (act, facts, expected) => {
  expect(judge(act, { ...FACTS, ...facts })).toEqual(expected);
});
