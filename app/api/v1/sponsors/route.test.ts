import { beforeEach, expect, it, vi } from 'vitest';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { GET } from './route';

vi.mock('#server/organisation/sponsor-queries', () => ({ findShownSponsors: vi.fn() }));
vi.mock('#server/http/site-url', () => ({ siteUrl: () => 'https://example.org' }));

const ask = (query: string) => GET(new Request(`http://127.0.0.1/api/v1/sponsors${query}`));

beforeEach(() => vi.mocked(findShownSponsors).mockReset().mockResolvedValue([]));

it.each([
  ['', { placement: undefined, year: undefined }],
  ['?place=annual-report', { placement: 'annual-report', year: undefined }],
  ['?place=events&year=2025', { placement: 'events', year: 2025 }],
  ['?year=2024', { placement: undefined, year: 2024 }],
])('the feed %s asks for its place and year', async (query, asked) => {
  expect((await ask(query)).status).toBe(200);
  expect(findShownSponsors).toHaveBeenCalledExactlyOnceWith(asked);
});

it.each(['?place=wall', '?year=25', '?year=3000', '?year='])('the feed refuses %s', async (query) => {
  expect((await ask(query)).status).toBe(400);
  expect(findShownSponsors).not.toHaveBeenCalled();
});

it('the feed gives the address of a logo, and nothing that it does not name', async () => {
  const logo = { theme: 'light' as const, path: '/logos/a.webp', width: 240, height: 80, alt: 'Loom', ink: 0.5 };
  const sponsor = {
    organisation: 'Loom',
    slug: 'loom',
    tier: 'partner',
    tierName: 'Partner',
    tierOrder: 1,
    logoWidth: 200,
  };
  const said = { since: 2025, years: 2, website: 'https://loom.example', description: '', socialLinks: [] };
  vi.mocked(findShownSponsors).mockResolvedValue([{ ...sponsor, ...said, logos: [logo] }]);
  expect(await (await ask('?year=2025')).json()).toEqual([
    {
      organisation: 'Loom',
      tier: 'partner',
      since: 2025,
      years: 2,
      website: 'https://loom.example',
      description: '',
      logos: [{ theme: 'light', url: 'https://example.org/logos/a.webp', width: 240, height: 80, alt: 'Loom' }],
    },
  ]);
});
