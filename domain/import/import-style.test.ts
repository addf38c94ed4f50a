import { describe, expect, it } from 'vitest';
import { findStyle, type ChosenStyle } from '#domain/import/import-style';

const COLUMNS = new Map([
  ['date', 0],
  ['amount', 1],
  ['due', 2],
]);
const NOTHING: ChosenStyle = { dateOrder: null, decimal: null };

/** Records from line 2 on. */
const find = (records: readonly (readonly string[])[], chosen: Partial<ChosenStyle> = {}) =>
  findStyle(
    records.map((record, at) => ({ record, line: at + 2 })),
    COLUMNS,
    { ...NOTHING, ...chosen },
  );

describe('how a file writes dates and amounts', () => {
  it.each([
    ['dates that have one order', [['2025-03-04', '10.00']], { dateOrder: 'ymd', decimal: '.' }],
    ['dates with a time', [['2025-03-04T10:11:12', '10']], { dateOrder: 'ymd', decimal: '.' }],
    [
      'a day above 12',
      [
        ['03/04/2025', '1.234,56'],
        ['13/04/2025', '1'],
      ],
      { dateOrder: 'dmy', decimal: ',' },
    ],
    [
      'a day above 12 in another column',
      [
        ['03/04/2025', '(12.00)', '04/05/2025'],
        ['03/04/2025', '12.00-', '04/31/2025'],
        ['03/04/2025', '12', '05/30/2025'],
      ],
      { dateOrder: 'mdy', decimal: '.' },
    ],
    ['points, which only one order has', [['03.04.2025', '1']], { dateOrder: 'dmy', decimal: '.' }],
    ['nothing at all', [], { dateOrder: 'ymd', decimal: '.' }],
    ['cells that are no dates', [['soon', '5']], { dateOrder: 'ymd', decimal: '.' }],
  ])('is found by %s', (_, records, style) => {
    expect(find(records)).toEqual({ style, questions: [] });
  });

  it('is asked where it could be two, with the first cell that says nothing', () => {
    const { style, questions } = find([
      ['05/05/2025', '12'],
      ['03/04/2025', '1,000'],
    ]);
    expect(style).toBeNull();
    expect(questions).toEqual([
      { about: 'dates', line: 3, value: '03/04/2025' },
      { about: 'decimal', line: 3, value: '1,000' },
    ]);
  });

  it('is asked where the cells contradict each other', () => {
    const { questions } = find([
      ['2025-03-04', '1.234,56'],
      ['2025-03-04', '1,234.56'],
    ]);
    expect(questions).toEqual([{ about: 'decimal', line: 2, value: '1.234,56' }]);
    const dates = find([
      ['13/04/2025', '1'],
      ['04/13/2025', '1'],
    ]);
    expect(dates.questions).toEqual([{ about: 'dates', line: 2, value: '13/04/2025' }]);
  });

  it('is the chosen one', () => {
    expect(find([['03/04/2025', '1,000']], { dateOrder: 'mdy', decimal: '.' }).style).toEqual({
      dateOrder: 'mdy',
      decimal: '.',
    });
  });
});
