import { expect, it } from 'vitest';
import { faultLine, faultWords, resultLines } from '#scripts/commands/import-words';
import type { ImportResult } from '#server/import/import-file';

const REQUEST = { kind: 'pledges', write: false, skipFaults: false } as const;
const COUNTS = {
  made: 0,
  joined: 0,
  known: 0,
  again: 0,
  faults: 0,
  cancelled: 0,
  'not-a-contribution': 0,
  refunded: 0,
  forgotten: 0,
};
const read = (counts: Partial<typeof COUNTS>, isWritten = false): ImportResult => ({
  kind: 'read',
  isWritten,
  counts: { ...COUNTS, ...counts },
  unused: ['Shoe size'],
  style: { dateOrder: 'ymd', decimal: '.' },
});

it('a dry run says what would happen and how to go on', () => {
  const { lines, isRefused } = resultLines(REQUEST, read({ made: 1_200, known: 3, cancelled: 2, forgotten: 1 }));
  expect(lines).toEqual([
    'Columns that are not read: Shoe size',
    '  1,200 pledges would be moved in',
    '  3 were moved in before, and stay as they are',
    '  2 are left out: cancelled, failed, or not paid yet',
    '  1 are left out: their person asked to be forgotten',
    'This was a dry run: nothing was written. Run it again with --yes.',
  ]);
  expect(isRefused).toBe(false);
});

it.each([
  ['written', { write: true }, read({ made: 2 }, true), false, 'Done. No email was sent.'],
  ['here already', { write: true }, read({ known: 2 }), false, 'Nothing to do: all of it is here already.'],
  [
    'refused for its rows',
    { write: true },
    read({ made: 2, faults: 1 }),
    true,
    'Nothing was written, because some rows have something wrong. Mend them, or add --skip-faults.',
  ],
  [
    'here already, but for rows that may be skipped',
    { write: true, skipFaults: true },
    read({ known: 2, faults: 1 }),
    false,
    'Nothing to do: the rows without something wrong are here already.',
  ],
  [
    'a dry run with faults',
    { write: false },
    read({ made: 2, faults: 1 }),
    false,
    'This was a dry run: nothing was written. Mend the rows, or add --yes --skip-faults.',
  ],
] as const)('a file that is %s ends in words', (_, request, result, refused, last) => {
  const { lines, isRefused } = resultLines({ ...REQUEST, ...request }, result);
  expect([isRefused, lines.at(-1)]).toEqual([refused, last]);
});

it.each([
  [{ kind: 'busy' }, 'Another file is being moved in'],
  [{ kind: 'changed' }, 'Somebody changed a pledge'],
  [{ kind: 'no-table', code: 'empty', line: 1 }, 'The file is empty. (line 1)'],
  [{ kind: 'no-table', code: 'not-in-encoding', line: 7 }, '--encoding windows-1252. (line 7)'],
  [{ kind: 'columns-missing', missing: [['email', 'person']], headings: ['a'] }, 'It needs one of: email,'],
  [
    { kind: 'asked', questions: [{ about: 'dates', line: 2, value: '03/04/2025' }] },
    'Line 2: "03/04/2025" could be two',
  ],
  [{ kind: 'asked', questions: [{ about: 'decimal', line: 3, value: '1,000' }] }, '--decimal , or --decimal .'],
] as const satisfies readonly (readonly [ImportResult, string])[])('%o is refused in words', (result, words) => {
  const { lines, isRefused } = resultLines(REQUEST, result);
  expect(isRefused).toBe(true);
  expect(lines.join('\n')).toContain(words);
});

it('a fault names its line and the cell', () => {
  expect(faultLine({ line: 4, code: 'bad-email', value: 'a"b' })).toBe(
    '  Line 4: this is not an email address: "a\\"b"',
  );
  expect(faultLine({ line: 5, code: 'no-id', value: '' })).toBe(`  Line 5: ${faultWords('no-id')}`);
});
