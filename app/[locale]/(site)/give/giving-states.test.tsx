import GiveScreen from './page';
import HomeScreen from '../page';
import MembershipScreen from './membership/page';
import OneTimeScreen from './one-time/page';
import ProgrammeScreen from '../impact/[programme]/page';
import SponsorsScreen from '../sponsors/page';
import SponsorshipScreen from './sponsorship/page';
import StoryScreen from '../story/page';
import SupportersScreen from '../supporters/page';
import { renderToReadableStream } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { catalogueFromContent } from '#server/public/give-terms';
import { getPublicState, getPublicSupporters } from '#server/public/public-state';
import type { PublicState } from '#server/public/public-state-queries';
import { exampleState, someFigures } from '#test/example-state';

const shown = vi.hoisted(() => ({ locale: 'en' }));

vi.mock('next/root-params', () => ({ locale: () => Promise.resolve(shown.locale) }));
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock('#server/env', () => ({
  isBuilding: () => false,
  isDemonstration: () => true,
  getEnv: () => ({ TIME_ZONE: 'UTC' }),
}));
vi.mock('#server/http/site-url', () => ({ findSiteUrl: () => null }));
vi.mock('#server/campaign/campaign-queries', () => ({ getCurrentCampaign: vi.fn() }));
vi.mock('./actions', () => ({ checkOneTime: vi.fn(), checkMembership: vi.fn(), checkSponsorship: vi.fn() }));
vi.mock('#server/public/public-state', async () => ({
  getPublicState: vi.fn(),
  getPublicSupporters: vi.fn(),
  dayOf: ({ asOf }: { asOf: string }) => civilDate(asOf.slice(0, 10)),
}));

type Lang = 'en' | 'es';
type Screen = () => Promise<React.ReactElement>;

const ProgrammeOfGrants: Screen = () =>
  ProgrammeScreen({
    params: Promise.resolve({ locale: shown.locale, programme: 'grants' }),
    searchParams: Promise.resolve({}),
  });

async function show(screen: Screen, lang: Lang, state: PublicState | null): Promise<string> {
  shown.locale = lang;
  vi.mocked(getPublicState).mockResolvedValue(state);
  const stream = await renderToReadableStream(await screen());
  await stream.allReady;
  return (await new Response(stream).text()).replaceAll(/[\u00A0\u202F]|&nbsp;/g, ' ').replaceAll('<!-- -->', '');
}

const toText = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const linksOf = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '');
const noticeOf = (html: string) => /<section aria-labelledby="closed".*?<\/section>/s.exec(html)?.[0] ?? '';
/** Links to the forms that a closed campaign would refuse. The sponsorship page is not included, because it also lists what each level includes. */
const formsIn = (html: string) => linksOf(html).filter((href) => /give\/(one-time|membership)/.test(href));

beforeEach(() => vi.mocked(getPublicSupporters).mockResolvedValue({ supporters: [], next: null }));

const open = exampleState({ figures: someFigures(100) });
const CLOSED = {
  before: {
    state: exampleState({ terms: { firstDay: civilDate('2027-03-01'), lastDay: civilDate('2028-12-31') } }),
    en: 'The campaign opens on 1 March 2027',
    es: 'La campaña empieza el 1 de marzo de 2027',
    places: ['/story', '/follow#calendar'],
  },
  after: {
    state: exampleState({ terms: { firstDay: civilDate('2024-01-01'), lastDay: civilDate('2026-10-31') } }),
    en: 'The campaign closed on 31 October 2026',
    es: 'La campaña cerró el 31 de octubre de 2026',
    places: ['/figures', '/story', '/follow#foundation'],
  },
} as const;
const FORMS = [OneTimeScreen, MembershipScreen, SponsorshipScreen] as const;

describe.each(['en', 'es'] as const)('in %s', (lang) => {
  it.each(['before', 'after'] as const)(
    'the giving pages first say that pledges are not possible: %s',
    async (phase) => {
      for (const screen of [GiveScreen, ...FORMS]) {
        const html = await show(screen, lang, CLOSED[phase].state);
        const notice = noticeOf(html);
        expect(toText(notice)).toContain(CLOSED[phase][lang]);
        expect(linksOf(notice)).toEqual(CLOSED[phase].places.map((path) => (lang === 'es' ? '/es' : '') + path));
        expect(html.indexOf('<h2')).toBe(html.indexOf('<h2 id="closed"'));
        expect(html).not.toMatch(/<form|<button|type="radio" name="(?!level)|#apply|undefined|Invalid/);
        expect(formsIn(html)).toEqual([]);
      }
    },
  );

  it('the forms are open during the campaign, and when its dates are unavailable', async () => {
    for (const state of [open, exampleState({ terms: { lastDay: civilDate('2026-11-21') } }), null]) {
      const give = await show(GiveScreen, lang, state);
      expect(noticeOf(give)).toBe('');
      expect(formsIn(give)).toHaveLength(2);
      for (const screen of FORMS) {
        const html = await show(screen, lang, state);
        expect(noticeOf(html)).toBe('');
        expect(html).toMatch(/<form.*<button/s);
      }
    }
  });

  it('a level without a free place says so, and that one can wait for it', async () => {
    const offered = catalogueFromContent();
    const { catalogue } = offered;
    const [top, next] = catalogue.tiers.filter(({ published }) => published);
    const tiers = catalogue.tiers.map((each) => (each === top ? { ...each, capacity: 2 } : each));
    const full = { ...offered, catalogue: { ...catalogue, tiers }, takenByTier: { [top?.slug ?? '']: 2 } };
    const html = await show(SponsorshipScreen, lang, { ...open, catalogue: full });
    const choice = (slug = '') =>
      new RegExp(`<input [^>]*name="tier"[^>]*value="${slug}".*?</div>`, 's').exec(html)?.[0] ?? '';
    expect(choice(top?.slug)).not.toContain('disabled');
    expect(toText(choice(top?.slug))).toMatch(lang === 'en' ? /Sold out.*waiting list/ : /Agotado.*lista de espera/);
    expect(html).toMatch(new RegExp(`<input [^>]*id="tier"[^>]*value="${next?.slug}"`));
    expect(choice(next?.slug)).not.toContain('disabled');
  });

  it.each(['before', 'after'] as const)('no other page links to a form that would be refused: %s', async (phase) => {
    for (const screen of [HomeScreen, StoryScreen, ProgrammeOfGrants, SponsorsScreen, SupportersScreen]) {
      expect(formsIn(await show(screen, lang, CLOSED[phase].state))).toEqual([]);
      expect(linksOf(await show(screen, lang, open)).some((href) => href.includes('/give'))).toBe(true);
    }
  });
});

describe('without any sponsor', () => {
  it.each([
    ['a running campaign', open, 'Be the first sponsor on this page', 'Sé el primer patrocinador'],
    [
      'a campaign that has not begun',
      CLOSED.before.state,
      'You can be the first sponsor on this page',
      'Podrás ser el primer patrocinador',
    ],
    ['a closed campaign', CLOSED.after.state, 'No sponsor chose to be named', 'Ningún patrocinador quiso'],
    ['an unavailable campaign', null, 'We can’t show the sponsors right now', 'no podemos mostrar los patrocinadores'],
  ] as const)('%s has the text for its state', async (_, state, english, spanish) => {
    for (const screen of [HomeScreen, SponsorsScreen]) {
      expect(toText(await show(screen, 'en', state))).toContain(english);
      expect(toText(await show(screen, 'es', state)).toLowerCase()).toContain(spanish.toLowerCase());
    }
  });
});
