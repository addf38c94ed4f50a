/** A source file: its path in the checkout and its number of lines. */
export type SourceFile = Readonly<{ path: string; lines: number }>;

/** A measured value with its budget, and whether it meets the budget. */
export type Measure = Readonly<{ what: string; found: string; budget: string; isMet: boolean }>;

const TEST = /\.(test|test-d|spec)\.tsx?$|^e2e\//;
const STYLE = /\.css$/;
const NAMELESS = /(^|\/)(utils?|helpers?|common|lib|misc|types|hooks|index)(\/|\.tsx?$)/;

/** Measures the files against the project's budgets. */
export function measure(files: readonly SourceFile[]): Measure[] {
  const [styles, code] = [files.filter(({ path }) => STYLE.test(path)), files.filter(({ path }) => !STYLE.test(path))];
  const tests = code.filter(({ path }) => TEST.test(path));
  const sources = code.filter(({ path }) => !TEST.test(path));
  const lengths = sources.map(({ lines }) => lines);
  const longest = [...sources, ...styles].reduce((a, b) => (b.lines > a.lines ? b : a), { path: 'none', lines: 0 });
  const nameless = files.filter(({ path }) => NAMELESS.test(path)).map(({ path }) => path);
  const inDomain = (list: readonly SourceFile[]) => list.filter(({ path }) => path.startsWith('domain/'));
  return [
    atMost('median file, lines', percentile(lengths, 0.5), 50),
    atMost('95th percentile, lines', percentile(lengths, 0.95), 150),
    atMost(`longest file, lines (${longest.path})`, longest.lines, 250),
    atLeast('test lines to source lines, domain', ratio(inDomain(tests), inDomain(sources)), 1),
    atLeast('test lines to source lines, all', ratio(tests, sources), 0.5),
    {
      what: 'names that say nothing',
      found: nameless.join(', ') || 'none',
      budget: 'none',
      isMet: nameless.length === 0,
    },
  ];
}

/** The percentile of the numbers at this share (nearest rank); 0 for an empty list. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function ratio(tests: readonly SourceFile[], sources: readonly SourceFile[]): number {
  const lines = (files: readonly SourceFile[]) => files.reduce((sum, file) => sum + file.lines, 0);
  return sources.length === 0 ? 1 : lines(tests) / lines(sources);
}

function atMost(what: string, found: number, budget: number): Measure {
  return { what, found: String(found), budget: `at most ${budget}`, isMet: found <= budget };
}

function atLeast(what: string, found: number, budget: number): Measure {
  return { what, found: found.toFixed(2), budget: `at least ${budget}`, isMet: found >= budget };
}
