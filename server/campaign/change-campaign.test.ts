import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { money } from '#domain/money';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  ownerClient,
  pledge,
  seedCampaign,
  tryPledge,
  waitForBlocked,
} from '#test/factories';
import { fixtureCampaign } from '#test/fixture-campaign';
import type { Staff } from '#server/auth';
import { findCampaign } from '#server/campaign/campaign-queries';
import { changeCampaign, type TermsChange } from '#server/campaign/change-campaign';
import { addCampaign } from '#server/campaign/publish-campaign';
import { today } from '#server/clock';

const year = Number(today().slice(0, 4));
let editor: Staff<'edit-catalogue'>;

async function read(slug: string) {
  const campaign = await findCampaign(slug);
  if (!campaign) throw new Error(`No campaign ${slug}`);
  return campaign;
}
/** Requests a change of the current terms. */
const change = async (slug: string, changes: TermsChange) =>
  changeCampaign(editor, { slug, version: (await read(slug)).version, changes });
/** Adds a running campaign without a pledge; returns its slug. */
async function newCampaign(slug: string): Promise<string> {
  await addCampaign({ ...fixtureCampaign(year), slug, firstDay: addDays(today(), -400) });
  return slug;
}

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue');
});

describe('a change of terms', () => {
  it('writes an event with the old and new values of what changed, and nothing else', async () => {
    const slug = await newCampaign('changed');
    expect(
      await change(slug, { name: 'New', goal: 700_000n, policyDays: 7, graceDays: 30, greatest: 100_000_000n }),
    ).toEqual({
      kind: 'changed',
    });
    expect(await read(slug)).toMatchObject({
      version: 2,
      terms: { name: 'New', goal: money(700_000n, 'USD'), policyDays: 7, graceDays: 30 },
    });
    const events = await ask("SELECT actor_id, data FROM event WHERE type = 'campaign-changed' AND stream_id = $1", [
      slug,
    ]);
    expect(events).toEqual([
      {
        actor_id: editor.id,
        data: {
          before: { name: 'The fixture campaign', goal: '500000000', policyDays: 30, graceDays: 14 },
          after: { name: 'New', goal: '700000', policyDays: 7, graceDays: 30 },
        },
      },
    ]);
  });

  it('without a difference writes no event', async () => {
    const events = await countOf('event');
    expect(
      await change('changed', { name: 'New', presets: (await read('changed')).terms.presets.map((m) => m.amount) }),
    ).toEqual({ kind: 'unchanged' });
    expect(await countOf('event')).toBe(events);
  });

  it('is a conflict when the terms have changed since; of two at once only one succeeds', async () => {
    const { version } = await read('changed');
    const ask2 = (name: string) => changeCampaign(editor, { slug: 'changed', version, changes: { name } });
    const kinds = (await Promise.all([ask2('One'), ask2('Two')])).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['changed', 'conflict']);
    expect(await ask2('Three')).toEqual({ kind: 'conflict' });
    expect(await changeCampaign(editor, { slug: 'nothing', version: 1, changes: {} })).toEqual({ kind: 'not-found' });
  });

  it.each<[string, TermsChange]>([
    ['days', { lastDay: addDays(today(), -500) }],
    ['amounts', { least: 0n }],
    ['amounts', { policyLimit: 5_000_001n }],
    ['presets', { presets: [10n] }],
    ['policy-days', { policyDays: 0 }],
    ['grace', { graceDays: -1 }],
    ['name', { name: '  ' }],
  ])('is refused when the terms do not fit together (%s)', async (code, changes) => {
    expect(await change('changed', changes)).toEqual({ kind: 'refused', code });
  });
});

describe('the currency', () => {
  const EUROS = { currency: 'EUR' } as const;

  it('can change while there is no pledge, and the amounts are then in the new currency', async () => {
    const slug = await newCampaign('no-pledge-yet');
    expect(await change(slug, { ...EUROS, goal: 900n })).toEqual({ kind: 'changed' });
    expect((await read(slug)).terms).toMatchObject({ currency: 'EUR', goal: money(900n, 'EUR') });
  });

  it('is locked from the first pledge on; other terms are not', async () => {
    const slug = await newCampaign('pledged');
    await pledge(await newPerson(), gift(500, { campaign: slug }));
    expect(await change(slug, { ...EUROS, graceDays: 3 })).toEqual({ kind: 'refused', code: 'currency-locked' });
    expect((await read(slug)).terms).toMatchObject({ currency: 'USD', graceDays: 14 });
    expect(await change(slug, { graceDays: 3 })).toEqual({ kind: 'changed' });
  });

  it('is locked by a pledge that is being made', async () => {
    const slug = await newCampaign('being-pledged');
    const holder = await ownerClient();
    await holder.query('BEGIN; LOCK TABLE instalment IN ACCESS EXCLUSIVE MODE');
    const made = tryPledge(await newPerson(), gift(500, { campaign: slug }));
    const [pledging] = await waitForBlocked(holder);
    const changed = change(slug, EUROS);
    await expect
      .poll(() => countOf('pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid))', [pledging]), {
        timeout: 10_000,
      })
      .toBe(1);
    await holder.query('COMMIT');
    expect([(await made).kind, await changed]).toEqual(['made', { kind: 'refused', code: 'currency-locked' }]);
  });

  it('if changed while a pledge is being made, refuses that pledge and stores nothing of it', async () => {
    const slug = await newCampaign('being-changed');
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query("UPDATE campaign SET currency = 'EUR' WHERE slug = $1", [slug]);
    const pledges = await countOf('pledge');
    const made = tryPledge(await newPerson(), gift(500, { campaign: slug }));
    await waitForBlocked(holder);
    await holder.query('COMMIT');
    expect(await made).toEqual({ kind: 'refused', errors: [{ field: 'currency', code: 'wrong-currency' }] });
    expect(await countOf('pledge')).toBe(pledges);
    await expectChecksHold();
  });
});
