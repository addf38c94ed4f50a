import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findOverview } from '#server/desk/overview-queries';
import { recordPayment } from '#server/payment/record-payment';
import { toConfirmation } from '#server/payment/payment-warnings';
import { answerQuestion } from '#server/review/supporter-moves';
import { approvePledge, askSupporter } from '#server/review/decide-pledge';

beforeAll(seedCampaign);

type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';
const overviewFor = async (role: Role) => findOverview(await newStaff(role, 'read-desk'));
const waitingFor = async (role: Role) =>
  Object.fromEntries((await overviewFor(role)).waiting.map(({ kind, many }) => [kind, many]));

describe('the first page of the desk', () => {
  it('is empty while nothing waits', async () => {
    expect(await waitingFor('admin')).toEqual({});
    expect(await overviewFor('admin')).toMatchObject({ recent: [], recentIsAll: true });
  });

  it('says what waits for whoever has the right to do it, and for how long', async () => {
    const person = await newPerson({ email: 'waits@example.org' });
    const reviewer = await newStaff('reviewer', 'decide');
    const asReader = reviewer as Staff as Staff<'read-desk'>;
    const one = async (amount: number, more: object = {}) => (await pledge(person, gift(amount, more))).reference;
    await one(70_000);
    await askSupporter(reviewer, await toMove(await one(70_001), { reason: 'Who?' }));
    const answered = await one(70_002);
    await askSupporter(reviewer, await toMove(answered, { reason: 'Who?' }));
    await answerQuestion(person, await toMove(answered, { reason: 'Me.' }));
    await approvePledge(reviewer, await toMove(await one(9_000_000)));
    await one(1_000, { recognition: 'named', displayName: 'Waits', message: 'Hello' });
    const hours = 5;
    await ask(`UPDATE pledge SET created_at = created_at - interval '${hours} hours'`);
    expect(await waitingFor('reviewer')).toEqual({ new: 1, answered: 1, second: 1, messages: 1 });
    expect(await waitingFor('editor')).toEqual({ messages: 1 });
    expect(await waitingFor('treasurer')).toEqual({});
    const [messages] = (await overviewFor('editor')).waiting;
    expect(Math.trunc(messages?.waitedHours ?? 0)).toBe(hours);
    // Who has approved it once cannot do it again.
    expect((await findOverview(asReader)).waiting.map(({ kind }) => kind)).toEqual(['new', 'answered', 'messages']);
  });

  it('says what is overdue, and what happened in the last 24 hours', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const long = new Date(Date.now() - 60 * 86_400_000);
    const { reference } = await pledge(await newPerson({ email: 'late@example.org' }), gift(30_000), long);
    const before = await overviewFor('treasurer');
    const due = addDays(today(long), 14);
    expect(before.waiting).toMatchObject([
      { kind: 'overdue', many: 1, amounts: [{ amount: 30_000n, currency: 'USD' }] },
    ]);
    expect(before.waiting[0]?.waitedHours).toBeGreaterThan(24 * 45);
    expect(due < today()).toBe(true);
    expect(before.recent.find(({ type }) => type === 'payment-recorded')).toBeUndefined();
    const form = { ...(await toMove(reference)), amount: '300', receivedOn: today(), note: '' };
    await recordPayment(treasurer, { ...form, confirmed: toConfirmation(form) });
    const after = await overviewFor('treasurer');
    expect(after.waiting).toEqual([]);
    expect(after.recent.find(({ type }) => type === 'payment-recorded')).toEqual({
      type: 'payment-recorded',
      many: 1,
      amounts: [{ amount: 30_000n, currency: 'USD' }],
    });
    expect(after.campaign.figures.received).toBe(30_000n);
  });
});
