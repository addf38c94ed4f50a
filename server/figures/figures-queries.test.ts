import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/civil-date';
import {
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  sponsorship,
  toMove,
  readFigures,
} from '#test/factories';
import { asRead } from '#test/read-json';
import { today } from '#server/clock';
import { toFiguresJson } from '#server/figures/figures-json';
import { foldFigures } from '#server/figures/figures-store';
import { recordPaymentAs } from '#server/payment/record-payment';
import { movePledge } from '#server/review/move-pledge';

const at = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000);
/** The time of acceptance of a gift that fell due this many days ago. */
const dueDaysAgo = (days: number) => at(days + 14);
const month = (day: string) => day.slice(0, 7);

beforeAll(seedCampaign);

describe('figures', () => {
  it('are zero without pledges, with no rate', async () => {
    const json = asRead(toFiguresJson(await readFigures()));
    expect(json).toMatchObject({
      campaign: 'fixture',
      currency: 'USD',
      goal: 500_000_000,
      promised: 0,
      received: 0,
      expected: 0,
      overdue: 0,
      excess: 0,
      supporters: 0,
      pledges: 0,
      inReview: 0,
      hoursPerMonth: 0,
    });
    expect(json.fulfilmentRate).toBeNull();
  });

  it('have no breakdown for fewer than three supporters', async () => {
    await pledge(await newPerson(), gift(10_000), dueDaysAgo(0));
    await pledge(await newPerson(), gift(20_000), dueDaysAgo(0));
    const json = asRead(toFiguresJson(await readFigures()));
    expect([json.byKind, json.byProgramme]).toEqual([[], []]);
    expect(json.promised).toBe(30_000);
  });

  it('give kinds, programmes, months, hours, what fell due and what is overdue', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const pay = async (reference: string, amount: string) =>
      recordPaymentAs(
        treasurer.id,
        { ...(await toMove(reference)), amount, receivedOn: today(), note: '' },
        new Date(),
      );
    // Due 15 days ago is one day past the 14 days of grace. Due 14 days ago is not overdue yet.
    const late = await pledge(await newPerson(), gift(5_000, { programme: 'pypi-security' }), dueDaysAgo(15));
    await pledge(await newPerson(), gift(3_000, { programme: 'pypi-security' }), dueDaysAgo(14));
    const parts = await pledge(await newPerson(), gift(40_000, { instalments: 4 }), dueDaysAgo(1));
    const paid = await pledge(
      await newPerson(),
      { kind: 'membership', class: 'supporting', amount: 9_900 },
      dueDaysAgo(0),
    );
    await pledge(await newPerson(), { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' });
    await pay(late.reference, '20');
    await pay(paid.reference, '100');
    const sponsor = await pledge(await newPerson(), sponsorship('associate', 'Loom'));
    await pledge(await newPerson(), sponsorship('partner', 'Waits'));
    const reviewer = await newStaff('reviewer', 'decide');
    const move = await toMove(sponsor.reference);
    await movePledge({ id: reviewer.id, as: 'reviewer' }, 'approve', move, at(30));

    const json = asRead(toFiguresJson(await readFigures()));
    const promised = 30_000 + 5_000 + 3_000 + 40_000 + 9_900 + 150_000;
    expect(json).toMatchObject({
      promised,
      received: 12_000,
      expected: promised - 11_900,
      overdue: 3_000,
      excess: 100,
      supporters: 8,
      pledges: 8,
      inReview: 1,
      hoursPerMonth: 7,
      byKind: [
        { kind: 'one-time', promised: 78_000, received: 2_000, pledges: 5 },
        { kind: 'membership', promised: 9_900, received: 10_000, pledges: 2 },
        { kind: 'sponsorship', promised: 150_000, received: 0, pledges: 1 },
      ],
    });
    expect(json.byProgramme).toContainEqual({ programme: 'pypi-security', promised: 8_000, received: 2_000 });
    expect(json.byProgramme).toContainEqual({ programme: 'grants', promised: 70_000, received: 0 });
    const fellDue = 30_000 + 5_000 + 3_000 + 10_000 + 9_900 + 150_000;
    expect(json.fulfilmentRate).toBe(Number((BigInt(11_900) * 10_000n) / BigInt(fellDue)) / 10_000);
    const { byMonth } = await readFigures();
    const last = parts.instalments.at(-1)?.due ?? '';
    // The later parts belong to one supporter only, so they are combined with this month.
    expect(byMonth.at(-1)).toMatchObject({ until: month(last) });
    expect(byMonth.at(-1)?.promised).toBeGreaterThanOrEqual(30_000n + 30_000n + 9_900n + 150_000n);
    expect(byMonth.reduce((sum, line) => sum + line.promised, 0n)).toBe(BigInt(promised));
    expect(byMonth.reduce((sum, line) => sum + line.received, 0n)).toBe(11_900n);
    expect(await readFigures({ byMonth: false })).toMatchObject({ promised: BigInt(promised), byMonth: [] });
    expect(last).toBe(addMonths(addDays(today(), -1), 9));
    await expectChecksHold();
  });

  it('are equal folded and unfolded, except for the time', async () => {
    const before = { ...(await readFigures()), asOf: '' };
    await foldFigures();
    expect({ ...(await readFigures()), asOf: '' }).toEqual(before);
  });

  it('include the time of reading, and a definition for each figure', async () => {
    const start = Date.now();
    const json = asRead(toFiguresJson(await readFigures()));
    expect(Math.abs(Date.parse(json.asOf) - start)).toBeLessThan(60_000);
    for (const name of [
      'promised',
      'received',
      'expected',
      'overdue',
      'excess',
      'fulfilmentRate',
      'supporters',
      'pledges',
      'inReview',
      'hoursPerMonth',
    ] as const) {
      expect(json.definitions[name]).toMatch(/^[A-Z].+\.$/);
      expect(json).toHaveProperty(name);
    }
  });
});
