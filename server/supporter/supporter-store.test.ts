import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, seedCampaign, shownPledge } from '#test/factories';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { closeDb } from '#server/db';
import { listSupporters } from '#server/supporter/supporter-queries';
import { SCAN_SIZE } from '#server/pledge/pledge-search-store';

const MORE = SCAN_SIZE + 200;
const START = Date.UTC(2026, 0, 1);

/** More pledges than one scan covers, copies of the first one, each a second later. */
const COPY = `
  INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, display_name,
    show_name, show_amount, name_look, review, search, created_at)
  SELECT 'PB-' || substr(r.text, 1, 4) || '-' || substr(r.text, 5, 4), p.campaign_id, p.kind, p.supporter_id, p.programme_id, p.currency,
    p.amount, p.parts, p.every_months, p.approvals_needed, p.recognition, CASE WHEN n % 100 = 0 THEN 'Ye Seldom ' ELSE 'Common ' END || n, true, true, p.name_look, p.review, p.search,
    p.created_at + n * interval '1 second'
  FROM pledge p, generate_series(1, ${MORE}) n,
    LATERAL (SELECT translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', '23456789ABCDEFGH') AS text) r
  WHERE p.reference = $1`;

beforeAll(async () => {
  await seedCampaign();
  const old = await shownPledge(
    await newPerson(),
    gift(500, { recognition: 'named', displayName: 'Qi Zyxomma' }),
    new Date(START),
  );
  await ask(COPY, [old.reference]);
  await ask('VACUUM ANALYZE pledge');
});

async function walk(q: string) {
  const names: string[] = [];
  const searched: (number | null)[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = await listSupporters(await getCurrentCampaign(), { q, after });
    if (page.kind !== 'found') throw new Error('No such page');
    names.push(...page.supporters.map(({ name }) => name));
    searched.push(page.searchedOnly);
    after = page.next;
  }
  return { names, searched };
}

describe('a search in a list longer than one scan', () => {
  it('finds a frequent word by scanning the list', async () => {
    const page = await listSupporters(await getCurrentCampaign(), { q: 'common' });
    expect(page).toMatchObject({ kind: 'found', searchedOnly: null, next: expect.any(String) });
    expect(page.kind === 'found' && page.supporters[0]?.name).toBe(`Common ${MORE - 1}`);
  });

  it('finds a rare word anywhere', async () => {
    expect(await walk('zyxomma')).toEqual({ names: ['Qi Zyxomma'], searched: [null] });
    expect(await walk('nobody at all')).toEqual({ names: [], searched: [null] });
  });

  it('visits each name once when the scan ends between pages', async () => {
    const { names, searched } = await walk('seldom');
    expect(names).toEqual(Array.from({ length: MORE / 100 }, (_, at) => `Ye Seldom ${MORE - at * 100}`));
    expect(searched).toEqual([null, null]);
  });

  it('says from where a word too short for the index was not searched yet, and continues there', async () => {
    expect(await walk('qi')).toEqual({ names: ['Qi Zyxomma'], searched: [SCAN_SIZE, null] });
    const { names } = await walk('ye');
    expect(names).toHaveLength(MORE / 100);
    expect(new Set(names).size).toBe(MORE / 100);
  });

  it('uses its indexes, also if few of many names are shown', async () => {
    await ask("UPDATE pledge SET show_name = false WHERE display_name LIKE 'Common%'");
    await ask('VACUUM ANALYZE pledge');
    const scansOf = async (index: string) => {
      const [row] = await ask<{ scans: number }>(
        'SELECT idx_scan::int AS scans FROM pg_stat_user_indexes WHERE indexrelname = $1',
        [index],
      );
      return row?.scans ?? NaN;
    };
    // A connection reports its index scans when it closes.
    await closeDb();
    await expect.poll(() => scansOf('pledge_shown_name')).toBeGreaterThan(0);
    const before = await scansOf('pledge_shown');
    await listSupporters(await getCurrentCampaign(), {});
    await closeDb();
    await expect.poll(() => scansOf('pledge_shown')).toBeGreaterThan(before);
  });
});
