import FiguresScreen from './figures/page';
import HomeScreen from './page';
import SponsorsScreen from './sponsors/page';
import SupportersScreen from './supporters/page';
import { renderToReadableStream } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { getPublicState, getPublicSupporters } from '#server/public/public-state';
import type { PublicState } from '#server/public/public-state-queries';
import { exampleSponsor, exampleState, noFigures, someFigures } from '#test/example-state';

const shown = vi.hoisted(() => ({ locale: 'en' }));

vi.mock('next/root-params', () => ({ locale: () => Promise.resolve(shown.locale) }));
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock('#server/env', () => ({
  isBuilding: () => false,
  isDemonstration: () => true,
  getEnv: () => ({ TIME_ZONE: 'UTC' }),
}));
vi.mock('#server/http/site-url', () => ({ findSiteUrl: () => null }));
vi.mock('#server/public/public-state', async () => ({
  getPublicState: vi.fn(),
  getPublicSupporters: vi.fn(),
  dayOf: ({ asOf }: { asOf: string }) => civilDate(asOf.slice(0, 10)),
}));

type Screen = () => Promise<React.ReactElement>;

/** The HTML of a whole page, with non-breaking spaces replaced by plain ones. */
async function show(screen: Screen, lang: 'en' | 'es', state: PublicState | null): Promise<string> {
  shown.locale = lang;
  vi.mocked(getPublicState).mockResolvedValue(state);
  const stream = await renderToReadableStream(await screen());
  await stream.allReady;
  return (await new Response(stream).text()).replaceAll(/[\u00A0\u202F]|&nbsp;/g, ' ').replaceAll('<!-- -->', '');
}

const toText = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const numbersOf = (html: string) =>
  [...html.matchAll(/<dt[^>]*>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gs)].map(
    ([, unit = '', number]) => `${number} ${toText(unit).trim()}`,
  );
const barOf = (html: string) => /role="progressbar".*?<\/svg>/s.exec(html)?.[0] ?? '';
const heroLink = (html: string) => /<a class="act [^"]*" href="([^"]*)">([^<]*)/.exec(html)?.slice(1);

beforeEach(() => vi.mocked(getPublicSupporters).mockResolvedValue({ supporters: [], next: null }));

const before = { firstDay: civilDate('2027-03-01'), lastDay: civilDate('2028-12-31') };
const after = { firstDay: civilDate('2024-01-01'), lastDay: civilDate('2026-10-31') };
const much = someFigures(7_500_000);

const STATES = {
  'no pledge': exampleState(),
  'beyond its goal': exampleState({ figures: much }),
  'before its first day': exampleState({ terms: before }),
  'after its last day': exampleState({ figures: someFigures(2_000_000), terms: after }),
  'after its last day, beyond its goal': exampleState({ figures: much, terms: after }),
  'after its last day, without any pledge': exampleState({ terms: after }),
  'on its last day': exampleState({ figures: someFigures(2_000_000), terms: { lastDay: civilDate('2026-11-21') } }),
} as const;

type I18n = readonly [sentence: string, days: string, button: readonly [string, string]];
const GIVE = ['/give/one-time?amount=25', '$25'] as const;
const DONAR = ['/es/give/one-time?amount=25', '25 US$'] as const;
const EXPECTED: Readonly<Record<keyof typeof STATES, Readonly<{ en: I18n; es: I18n }>>> = {
  'no pledge': {
    en: ['No pledge yet. The goal is $5,000,000', '406 days left', GIVE],
    es: ['Aún no hay compromisos. La meta es 5.000.000 US$', '406 días por delante', DONAR],
  },
  'beyond its goal': {
    en: ['$7,500,000 promised of $5,000,000: the goal is reached', '406 days left', GIVE],
    es: ['7.500.000 US$ comprometidos de 5.000.000 US$: la meta está alcanzada', '406 días por delante', DONAR],
  },
  'before its first day': {
    en: ['Opens on 1 March 2027. The goal is $5,000,000.', '100 days until it opens', ['/give', 'See the three ways']],
    es: [
      'Empieza el 1 de marzo de 2027. La meta es 5.000.000 US$.',
      '100 días para empezar',
      ['/es/give', 'Ver las tres formas'],
    ],
  },
  'after its last day': {
    en: [
      '$2,000,000 promised of $5,000,000, 40%. The campaign closed on 31 October 2026',
      'Closed on 31 October 2026',
      ['/figures', 'See what came of it'],
    ],
    es: [
      '2.000.000 US$ comprometidos de 5.000.000 US$, 40 %. La campaña cerró el 31 de octubre de 2026',
      'Cerrada el 31 de octubre de 2026',
      ['/es/figures', 'Ver en qué ha quedado'],
    ],
  },
  'after its last day, beyond its goal': {
    en: ['$7,500,000 promised of $5,000,000, 150%.', 'Closed on 31 October 2026', ['/figures', 'See what came of it']],
    es: [
      '7.500.000 US$ comprometidos de 5.000.000 US$, 150 %.',
      'Cerrada el 31 de octubre de 2026',
      ['/es/figures', 'Ver en qué ha quedado'],
    ],
  },
  'after its last day, without any pledge': {
    en: [
      'The campaign closed on 31 October 2026. No pledge',
      'Closed on 31 October 2026',
      ['/figures', 'See what came of it'],
    ],
    es: [
      'La campaña cerró el 31 de octubre de 2026. No hubo compromisos',
      'Cerrada el 31 de octubre de 2026',
      ['/es/figures', 'Ver en qué ha quedado'],
    ],
  },
  'on its last day': {
    en: ['$2,000,000 promised of $5,000,000, 40%.', '1 day left', GIVE],
    es: ['2.000.000 US$ comprometidos de 5.000.000 US$, 40 %.', '1 día por delante', DONAR],
  },
};

describe.each(Object.keys(STATES) as (keyof typeof STATES)[])('a campaign with %s', (name) => {
  const isOpen = !/^(before|after)/.test(name);

  it.each(['en', 'es'] as const)('is shown in %s on the home page and the figures page', async (lang) => {
    const [sentence, days, button] = EXPECTED[name][lang];
    const [home, figures] = [await show(HomeScreen, lang, STATES[name]), await show(FiguresScreen, lang, STATES[name])];
    expect(heroLink(home)).toEqual(button);
    // The page ends with the amounts once more, as long as one can give.
    const end = home.split(' id="ask"')[1] ?? '';
    expect(end.includes('/give/one-time?amount=25"')).toBe(isOpen);
    for (const html of [home, figures]) {
      expect(toText(html)).toContain(sentence);
      expect(numbersOf(html)).toContain(days);
      const bar = barOf(html);
      expect(bar).toContain(`aria-valuetext="${sentence}`);
      const now = Number(/aria-valuenow="(\d+)"/.exec(bar)?.[1]);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(100);
      const widths = [...bar.matchAll(/(?:width|x1|x2|x)="([\d.]+)%"/g)].map(([, width]) => Number(width));
      expect(widths.every((width) => width >= 0 && width <= 100)).toBe(true);
      // There is no pace to compare with before the campaign begins, after it ends, and once the goal is reached.
      const paced = isOpen && name !== 'beyond its goal';
      expect(bar.includes(lang === 'en' ? 'Time passed' : 'Tiempo transcurrido')).toBe(paced);
      expect(bar.includes(lang === 'en' ? 'Goal $5,000,000' : 'Meta 5.000.000')).toBe(name.includes('beyond'));
      expect(html).not.toMatch(/NaN|Infinity|undefined|Invalid Date/);
    }
  });
});

describe('the texts of each state', () => {
  it('before the first pledge, the goal is in the place of the total', async () => {
    expect(toText(await show(HomeScreen, 'en', exampleState()))).toContain(
      '$5,000,000 is the goal. The first pledge is still to come.',
    );
    expect(toText(await show(HomeScreen, 'es', exampleState({ terms: before })))).toContain(
      '1 de marzo de 2027 es el primer día para comprometerse.',
    );
  });

  it('the ways to give are not open yet, or are closed', async () => {
    expect(toText(await show(HomeScreen, 'en', exampleState({ terms: before })))).toContain(
      'From 1 March 2027 you can choose',
    );
    expect(toText(await show(HomeScreen, 'es', exampleState({ terms: after })))).toContain(
      'La campaña cerró el 31 de octubre de 2026 y no acepta compromisos nuevos.',
    );
  });

  it('no supporters is a different state from a few supporters', async () => {
    const few = exampleState({ figures: { ...someFigures(10), supporters: 2 } });
    expect(toText(await show(FiguresScreen, 'en', exampleState({ figures: noFigures })))).toContain(
      'Nothing has been promised yet.',
    );
    expect(toText(await show(FiguresScreen, 'en', few))).toContain('There are fewer than three supporters');
  });

  it.each(['en', 'es'] as const)('the figures are unavailable, in %s', async (lang) => {
    vi.mocked(getPublicSupporters).mockResolvedValue(null);
    for (const screen of [HomeScreen, FiguresScreen, SponsorsScreen, SupportersScreen]) {
      const html = await show(screen, lang, null);
      expect(toText(html)).toMatch(/can’t show the \w+ right now|no podemos mostrar/);
      expect(barOf(html)).toBe('');
    }
  });
});

const NAMES = [
  'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200),
  'مؤسسة البرمجيات الحرة (ش.م.م)',
  '👩‍🚀🇪🇸 Sol & Luna <b>',
  'שלום 12 / 3',
];

describe('names of any kind', () => {
  const escaped = (name: string) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const person = {
    kind: 'one-time',
    membershipClass: null,
    amount: null,
    repeat: 'once',
    hoursPerMonth: null,
    message: null,
    dedication: null,
  } as const;
  const list = {
    supporters: NAMES.map((name) => ({ ...person, name, programme: null, month: '2026-11' })),
    next: null,
  };
  const logo = { theme: 'light', path: '/logos/x.svg', width: 200, height: 100, alt: 'A logo', ink: null } as const;

  it.each([
    ['supporters', SupportersScreen, []],
    ['recent supporters', HomeScreen, []],
    ['sponsors without a logo', SponsorsScreen, NAMES.map((name) => exampleSponsor(name))],
    ['sponsors with a logo', SponsorsScreen, NAMES.map((name) => exampleSponsor(name, { logos: [logo] }))],
    ['sponsors on the home page', HomeScreen, NAMES.map((name) => exampleSponsor(name))],
  ] as const)('are complete and isolated from the surrounding text: %s', async (_, screen, sponsors) => {
    vi.mocked(getPublicSupporters).mockResolvedValue(list);
    const html = await show(screen, 'es', exampleState({ figures: someFigures(100), sponsors }));
    const names = [...html.matchAll(/<bdi[^>]*>(.*?)<\/bdi>/gs)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(NAMES.map(escaped)));
  });

  it('a sponsor’s logo is on the home page, with its text', async () => {
    const sponsors = [exampleSponsor('Lindenberg Software', { logos: [logo] })];
    const html = await show(HomeScreen, 'en', exampleState({ figures: someFigures(100), sponsors }));
    expect(html).toMatch(/<img(?=[^>]* alt="A logo")(?=[^>]* src="\/logos\/x.svg")/);
  });
});
