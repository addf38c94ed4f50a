import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { sentEmail } from '#test/sent-email';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { LANGUAGE_LIST } from '#content/languages';
import type { Staff } from '#server/auth';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { previewDecision, type DecisionMove } from '#server/review/preview-decision';

let reviewer: Staff<'decide'>;
let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
  treasurer = await newStaff('treasurer', 'handle-money');
});

const VERBS = { approve: approvePledge, ask: askSupporter, decline: declinePledge, 'roll-back': rollBackPledge };

/** A new pledge of a new person, who reads in a language. */
async function pledged(body: object, locale: string = LANGUAGE_LIST[0].code) {
  const person = await newPerson();
  await ask('UPDATE person SET locale = $2 WHERE id = $1', [person.id, locale]);
  return { person, ...(await pledge(person, body)) };
}

/** What the decision really sends. */
async function decided(move: DecisionMove, reference: string, reason: string) {
  expect(await VERBS[move](reviewer, await toMove(reference, { reason }))).toMatchObject({ kind: 'moved' });
  return sentEmail(reference);
}

const expectSame = async (move: DecisionMove, reference: string, reason = 'Because.\nReally.') => {
  const events = await countOf('event');
  const found = await previewDecision(reviewer, move, { reference, reason });
  expect(await countOf('event')).toBe(events);
  if (found.kind !== 'email') throw new Error(`No email: ${found.kind}`);
  const { recipient, ...sent } = (await decided(move, reference, reason)) ?? {};
  expect([found.to, found.email]).toEqual([recipient, sent]);
  return found;
};

const OTHER = LANGUAGE_LIST[1]?.code;

describe('the preview of the email that a decision sends', () => {
  it.each(['approve', 'ask', 'decline'] as const)('is the email, in the supporter’s language: %s', async (move) => {
    const { reference } = await pledged(gift(90_000, { instalments: 4 }), OTHER);
    expect(await expectSame(move, reference)).toMatchObject({ lang: OTHER, later: null });
  });

  it('is the email of an approval that is undone, and of the next one', async () => {
    const { reference } = await pledged(gift(90_000));
    await expectSame('approve', reference);
    await expectSame('roll-back', reference);
    await expectSame('approve', reference);
  });

  it('is the email about a recurring gift', async () => {
    await addLongCampaign();
    const { reference } = await pledged(recurring(90_000));
    await expectSame('approve', reference);
  });

  it('is the email about a sponsorship, whose invoice follows', async () => {
    const { reference } = await pledged(sponsorship('participating', 'Loom'));
    expect(await expectSame('approve', reference)).toMatchObject({ later: 'invoice' });
  });

  it('counts what has arrived already', async () => {
    const { reference } = await pledged(gift(90_000, { instalments: 2 }));
    expect(await pay(treasurer, reference, '500')).toMatchObject({ kind: 'recorded' });
    await expectSame('approve', reference);
  });

  it('says that the first of two approvals sends none', async () => {
    const { reference } = await pledged(gift(90_000));
    await ask('UPDATE pledge SET approvals_needed = 2 WHERE reference = $1', [reference]);
    const look = await previewDecision(reviewer, 'approve', { reference, reason: '' });
    expect(look).toEqual({ kind: 'none' });
  });

  it('is refused as the decision would be', async () => {
    const own = await pledge(reviewer, gift(90_000));
    const asked = { reference: own.reference, reason: 'x' };
    expect(await previewDecision(reviewer, 'approve', asked)).toEqual({ kind: 'refused', code: 'own-pledge' });
    expect(await previewDecision(reviewer, 'approve', { ...asked, reference: 'PB-2222-2222' })).toEqual({
      kind: 'not-found',
    });
    const { reference } = await pledged(gift(90_000));
    expect(await previewDecision(reviewer, 'roll-back', { reference, reason: 'x' })).toEqual({
      kind: 'refused',
      code: 'not-from-here',
    });
  });
});
