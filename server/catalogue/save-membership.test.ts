import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newStaff, seedCampaign } from '#test/factories';
import { majorUnits, money } from '#domain/money';
import { parseCatalogue } from '#domain/catalogue';
import type { Staff } from '#server/auth';
import { findCampaignPrice, readCurrentCampaign } from '#server/campaign/campaign-queries';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { findDeskCatalogue, listCatalogueEvents } from '#server/catalogue/desk-year-queries';
import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { membershipFingerprint, saveMembership } from '#server/catalogue/save-membership';
import { today } from '#server/clock';

const YEAR = Number(today().slice(0, 4));
let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue', 'Edith');
});

const readYear = async (year = YEAR) => {
  const found = await findDeskCatalogue(editor, String(year));
  if (!found) throw new Error('No such year');
  return found;
};
const save = async (membershipPrice: string, membershipLeast: string, seen?: string) =>
  saveMembership(
    editor,
    {
      year: YEAR,
      seen: seen ?? membershipFingerprint((await readYear()).catalogue),
      answers: { membershipPrice, membershipLeast },
    },
    'en-US',
  );
const currentPrice = async () => {
  const { membershipPrice: price, membershipLeast: least } = (await readCurrentCampaign()).terms;
  return { price, least };
};

describe('what a membership costs', () => {
  it('is what the catalogue on offer says, otherwise what the campaign says', async () => {
    const campaign = await findCampaignPrice();
    expect(await currentPrice()).toEqual(campaign);
    expect(await save('', '')).toEqual({ kind: 'unchanged' });
    expect(await save('120', '30')).toEqual({ kind: 'saved' });
    expect(await currentPrice()).toEqual({ price: majorUnits(120, 'USD'), least: majorUnits(30, 'USD') });
    expect(await findCampaignPrice()).toEqual(campaign);
    const [event] = await listCatalogueEvents(editor, (await readYear()).catalogue);
    expect(event).toMatchObject({
      by: 'Edith',
      plan: [
        {
          kind: 'membership-changed',
          fields: [
            { field: 'membershipPrice', before: null, after: '12000' },
            { field: 'membershipLeast', before: null, after: '3000' },
          ],
        },
      ],
    });
    await ask(`UPDATE catalogue_year SET currency = 'EUR' WHERE year = ${YEAR}`);
    expect(await currentPrice(), 'in another currency').toEqual(campaign);
    await ask(`UPDATE catalogue_year SET currency = 'USD' WHERE year = ${YEAR}`);
    expect(await save('', '')).toEqual({ kind: 'saved' });
    expect(await currentPrice()).toEqual(campaign);
  });

  it('is saved once for what was read, and is never less than its least', async () => {
    const seen = membershipFingerprint((await readYear()).catalogue);
    expect(await save('90', '20', seen)).toEqual({ kind: 'saved' });
    expect(await save('95', '20', seen)).toMatchObject({
      kind: 'changed-since',
      plan: [{ kind: 'membership-changed' }],
    });
    expect(await save('10', '20')).toMatchObject({ kind: 'invalid' });
    expect((await readYear()).catalogue.membership?.price).toEqual(majorUnits(90, 'USD'));
    await expect(ask(`UPDATE catalogue_year SET membership_least = 99900 WHERE year = ${YEAR}`)).rejects.toThrow(
      /catalogue_membership_prices/,
    );
  });

  it('is in the file, and a file that says nothing of it leaves it; a clone takes it along', async () => {
    const text = await exportCatalogue(String(YEAR));
    const file = JSON.parse(text) as { membership?: object | null };
    expect(file.membership).toEqual({ price: 9_000, least: 2_000 });
    const { membership: _, ...without } = file;
    const linesOf = (json: object) => {
      const parsed = parseCatalogue(json);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return putCatalogue(parsed.catalogue, 'a test', { dryRun: true });
    };
    expect(await linesOf(file)).toEqual([]);
    expect(await linesOf(without)).toEqual([]);
    expect(await linesOf({ ...file, membership: null })).toEqual([
      'membership {"membershipPrice":null,"membershipLeast":null}',
    ]);
    const parsed = parseCatalogue({ ...file, membership: { price: 1, least: 2 } });
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'membership.least' }] });
    expect(await cloneCatalogue(editor, YEAR)).toMatchObject({ year: YEAR + 1 });
    expect((await readYear(YEAR + 1)).catalogue.membership).toEqual({
      price: money(9_000n, 'USD'),
      least: money(2_000n, 'USD'),
    });
    await expectChecksHold();
  });
});
