import { describe, expect, test } from 'vitest';
import { measure, percentile } from '#scripts/test/structure';

const file = (path: string, lines: number) => ({ path, lines });
const broken = (...files: { path: string; lines: number }[]) =>
  measure(files)
    .filter(({ isMet }) => !isMet)
    .map(({ what }) => what);

describe('the budgets', () => {
  test('are met by short files with tests', () => {
    expect(broken(file('domain/money.ts', 40), file('domain/money.test.ts', 50))).toEqual([]);
  });

  test('detect long files', () => {
    const files = [file('server/a.ts', 260), file('server/a.test.ts', 300)];
    expect(broken(...files)).toEqual([
      'median file, lines',
      '95th percentile, lines',
      'longest file, lines (server/a.ts)',
    ]);
  });

  test('apply to styles too, which need no tests', () => {
    const code = [file('server/a.ts', 40), file('server/a.test.ts', 40)];
    expect(broken(...code, file('app/styles/story.css', 250))).toEqual([]);
    expect(broken(...code, file('app/look.css', 251))).toEqual(['longest file, lines (app/look.css)']);
  });

  test('detect missing tests, in domain and overall', () => {
    const files = [
      file('domain/a.ts', 40),
      file('domain/a.test.ts', 39),
      file('server/b.ts', 45),
      file('server/c.ts', 45),
    ];
    expect(broken(...files)).toEqual(['test lines to source lines, domain', 'test lines to source lines, all']);
  });

  test('count browser tests as tests', () => {
    expect(broken(file('app/page.tsx', 40), file('e2e/give.spec.ts', 20))).toEqual([]);
  });

  test.each(['server/utils.ts', 'components/hooks/x.tsx', 'server/types.ts', 'domain/index.ts'])(
    'refuse the name %s',
    (path) => {
      expect(broken(file(path, 10), file('domain/a.test.ts', 10))).toEqual(['names that say nothing']);
    },
  );
});

test('a percentile is a value of the list', () => {
  expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
  expect(percentile([1, 2, 3, 4, 100], 0.95)).toBe(100);
  expect(percentile([], 0.5)).toBe(0);
});
