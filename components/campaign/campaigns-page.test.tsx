import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CampaignPage } from '#components/campaign/campaign-page';
import { CampaignsPage } from '#components/campaign/campaigns-page';
import { CAMPAIGNS } from '#content/messages/campaigns';
import { FIGURES } from '#content/messages/figures';
import { PROGRESS } from '#content/messages/progress';
import { civilDate } from '#domain/civil-date';
import { money } from '#domain/money';
import { translate } from '#server/i18n/translate';
import type { CampaignView } from '#server/public/campaign-view';
import { exampleState, someFigures } from '#test/example-state';

const listed = translate('en', CAMPAIGNS, PROGRESS);
const i18n = translate('en', CAMPAIGNS, PROGRESS, FIGURES);
const { figures, terms } = exampleState({ figures: someFigures(900) });
const running: CampaignView = {
  slug: 'one',
  name: 'Campaign one',
  closed: null,
  isGiftPage: true,
  figures,
  programmeNames: { grants: 'Grants' },
  progress: {
    ...terms,
    promised: money(figures.promised, 'USD'),
    received: money(figures.received, 'USD'),
    supporters: figures.supporters,
    today: civilDate('2026-11-21'),
    asOf: figures.asOf,
  },
};
const past: CampaignView = {
  ...running,
  slug: 'old',
  name: 'An old one',
  closed: { phase: 'after', day: civilDate('2020-12-31') },
  isGiftPage: false,
};
const toText = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00A0]+/g, ' ');

describe('the list of campaigns', () => {
  it('shows each with its state, its figures and their as-of time, and links to its page', () => {
    const html = renderToStaticMarkup(<CampaignsPage i18n={listed} campaigns={[running, past]} />);
    const text = toText(html);
    expect(text).toMatch(/Campaign one.*Running until 31 December 2027.*An old one.*Closed on 31 December 2020/);
    expect(text.match(/\$900 promised/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html.match(/<time dateTime="2026-11-21T09:12:00Z"/gi)).toHaveLength(2);
    expect(html).toContain('href="/campaigns/old"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says so when the campaigns are unavailable', () => {
    expect(renderToStaticMarkup(<CampaignsPage i18n={listed} campaigns={null} />)).toContain(
      'We can’t show the campaigns right now',
    );
  });

  it('gives the first day of a future campaign', () => {
    const later = { ...past, closed: { phase: 'before', day: civilDate('2030-02-01') } } as const;
    expect(toText(renderToStaticMarkup(<CampaignsPage i18n={listed} campaigns={[later]} />))).toContain(
      'Opens on 1 February 2030',
    );
  });
});

describe('the page of a campaign', () => {
  it('has the campaign’s name as its heading, and links to its figures by slug', () => {
    const html = renderToStaticMarkup(<CampaignPage i18n={i18n} view={running} />);
    expect(html).toMatch(/<h1[^>]*>Campaign one<\/h1>/);
    expect(html).toContain('href="/figures.csv?campaign=one"');
    expect(html).toContain('href="/api/v1/figures?campaign=one"');
    expect(toText(html)).toContain('From 1 January 2025 to 31 December 2027.');
  });

  it('links to its gift form only while it is running and is not the current campaign', () => {
    const linksOf = (view: CampaignView) => renderToStaticMarkup(<CampaignPage i18n={i18n} view={view} />);
    expect(linksOf(running)).toContain('href="/campaigns/one/give"');
    expect(linksOf(past)).not.toContain('/give"');
  });

  it('says so when the figures are unavailable', () => {
    const html = renderToStaticMarkup(<CampaignPage i18n={i18n} view={null} />);
    expect(toText(html)).toContain('can’t show the figures right now');
  });
});
