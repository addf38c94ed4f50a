import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  sponsorship,
  toMove,
} from '#test/factories';
import { giftWithCard } from '#test/card-factories';
import { issueFinalInvoices } from '#test/invoice-factories';
import type { Person, Staff } from '#server/auth';
import { sendEmail } from '#server/email/send-email';
import { issueInvoices } from '#server/invoice/issue-invoices';
import { recordPayment } from '#server/payment/record-payment';
import { approvePledge, askSupporter, declinePledge } from '#server/review/decide-pledge';
import { answerQuestion } from '#server/review/supporter-moves';
import { findOpenUndo, undoDecision } from '#server/review/undo-decision';

let person: Person;
let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
  tomas = await newStaff('reviewer', 'decide', 'Tomas');
});

const DECISIONS = { approve: approvePledge, decline: declinePledge, ask: askSupporter } as const;
const decide = async (how: keyof typeof DECISIONS, reference: string, by = rosa) =>
  DECISIONS[how](by, await toMove(reference, { reason: 'Pressed too soon' }));
/** Five seconds after the last event of a pledge, however slow this computer is. */
async function soonAfter(reference: string): Promise<Date> {
  const [row] = await ask<{ at: Date }>(
    'SELECT max(e.at) AS at FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE p.reference = $1',
    [reference],
  );
  return new Date((row?.at.getTime() ?? 0) + 5_000);
}
const undo = async (reference: string, by = rosa, at?: Date) =>
  undoDecision(by, await toMove(reference), at ?? (await soonAfter(reference)));
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000);

/** All that a decision may change of a pledge, apart from its version. */
async function stateOf(reference: string) {
  const [row] = await ask(
    `SELECT review, decided_at, name_look, amount, parts, term_from::text, repeats_from::text,
       (SELECT json_agg(reviewer_id ORDER BY reviewer_id) FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round) AS approvals,
       (SELECT json_agg(kind || slug || year ORDER BY kind, slug, year) FROM pledge_place h WHERE h.pledge_id = p.id) AS places,
       (SELECT json_build_object('promised', sum(promised), 'pledges', sum(pledges), 'hours', sum(hours), 'review', sum(in_review), 'supporters', sum(supporters))
        FROM ledger_entry l WHERE l.pledge_id = p.id) AS sums
     FROM pledge p WHERE reference = $1`,
    [reference],
  );
  return { row, figures: { ...(await readFigures()), asOf: null } };
}
const emailsOf = (reference: string, kind: string) =>
  ask<{ id: string; state: string; later: boolean }>(
    `SELECT m.id, m.state, j.run_at = e.at + interval '35 seconds' AS later FROM email m JOIN pledge_event e ON e.id = m.event_id JOIN pledge p ON p.id = e.pledge_id
     LEFT JOIN graphile_worker.jobs j ON j.key = 'email:' || m.id WHERE p.reference = $1 AND m.kind = $2 ORDER BY m.id`,
    [reference, kind],
  );
const KINDS = { approve: 'pledge-approved', decline: 'pledge-declined', ask: 'info-requested' } as const;

describe('undoing a decision at once', () => {
  const bodies = {
    'a gift in instalments': gift(90_000, { instalments: 4, recognition: 'named', displayName: 'Undone' }),
    'a sponsorship': sponsorship('associate', 'Undone Ltd'),
    'a recurring gift': gift(70_000, { repeat: 'monthly' }),
  };
  const cases = Object.keys(bodies).flatMap((what) =>
    (['approve', 'decline', 'ask'] as const).map((how) => [what as keyof typeof bodies, how] as const),
  );

  it.each(cases)('%s is after %s what it was, and its email is never sent', async (what, how) => {
    const { reference } = await pledge(await newPerson(), bodies[what]);
    const before = await stateOf(reference);
    expect(await decide(how, reference)).toMatchObject({ kind: 'moved' });
    expect(await emailsOf(reference, KINDS[how])).toMatchObject([{ state: 'waiting', later: true }]);
    expect(await findOpenUndo(rosa, reference, await soonAfter(reference))).toMatchObject({
      reference,
      secondsLeft: 25,
    });
    expect(await undo(reference)).toMatchObject({ kind: 'undone', review: 'submitted' });
    expect(await stateOf(reference)).toEqual(before);
    const [email] = await emailsOf(reference, KINDS[how]);
    await sendEmail(BigInt(email?.id ?? 0), false);
    expect(await emailsOf(reference, KINDS[how])).toMatchObject([{ state: 'dropped' }]);
    await expectChecksHold();
  });

  it('leads to one email once it is decided anew', async () => {
    const { reference } = await pledge(person, gift(90_000));
    await decide('decline', reference);
    await undo(reference);
    await decide('approve', reference);
    expect(await emailsOf(reference, 'pledge-declined')).toMatchObject([{ state: 'dropped' }]);
    expect(await emailsOf(reference, 'pledge-approved')).toMatchObject([{ state: 'waiting' }]);
  });

  it('brings back a question that was open when it was declined', async () => {
    const { reference } = await pledge(person, gift(90_000));
    await decide('ask', reference);
    await decide('decline', reference);
    expect(await undo(reference)).toMatchObject({ kind: 'undone', review: 'needs-info' });
    expect(await answerQuestion(person, await toMove(reference, { reason: 'Me' }))).toMatchObject({ kind: 'moved' });
    await expectChecksHold();
  });

  it('takes back only one’s own approval: the first of two still counts', async () => {
    const { reference } = await pledge(person, gift(6_000_000));
    await decide('approve', reference, tomas);
    await decide('approve', reference, rosa);
    expect(await undo(reference)).toMatchObject({ kind: 'undone', undone: 'approved' });
    expect((await snapshotOf(reference)).approvals).toEqual([tomas.id]);
    await decide('decline', reference, tomas);
    await undo(reference, tomas);
    expect((await snapshotOf(reference)).approvals).toEqual([tomas.id]);
    expect(await decide('approve', reference, rosa)).toMatchObject({ event: 'approved' });
    await expectChecksHold();
  });

  it('takes back the first of two approvals, too', async () => {
    const { reference } = await pledge(person, gift(6_000_000));
    await decide('approve', reference);
    expect(await undo(reference)).toMatchObject({ kind: 'undone', undone: 'approval-given' });
    expect((await snapshotOf(reference)).approvals).toEqual([]);
    expect(await decide('approve', reference)).toMatchObject({ event: 'approval-given' });
  });

  it('lets the names wait again that the approval had passed', async () => {
    const named = { recognition: 'named', displayName: 'Passed by mistake' };
    const by = await newPerson();
    const [first, second] = [await pledge(by, gift(90_000, named)), await pledge(by, gift(80_000, named))];
    await decide('approve', first.reference);
    await undo(first.reference);
    const looks = await ask('SELECT DISTINCT name_look FROM pledge WHERE reference = ANY($1)', [
      [first.reference, second.reference],
    ]);
    expect(looks).toEqual([{ name_look: 'waiting' }]);
    await expectChecksHold();
  });

  it('takes no number of an invoice', async () => {
    const { reference } = await pledge(await newPerson(), sponsorship('associate', 'Unbilled Ltd'));
    await issueFinalInvoices();
    const issued = await countOf('invoice WHERE number IS NOT NULL');
    await decide('approve', reference);
    await issueInvoices(await soonAfter(reference));
    expect(await countOf('invoice WHERE number IS NOT NULL')).toBe(issued);
    await undo(reference);
    await issueFinalInvoices();
    expect(await countOf('invoice')).toBe(issued);
    await decide('approve', reference);
    await issueFinalInvoices();
    expect(await countOf('invoice WHERE number IS NOT NULL')).toBe(issued + 1);
    await expectChecksHold();
  });
});

describe('an undo is refused', () => {
  const decided = async (how: keyof typeof DECISIONS = 'approve') => {
    const { reference } = await pledge(person, gift(90_000));
    await decide(how, reference);
    return reference;
  };

  it('after 30 seconds, and not before', async () => {
    const reference = await decided('decline');
    expect(await findOpenUndo(rosa, reference, inSeconds(31))).toBeNull();
    expect(await undo(reference, rosa, inSeconds(31))).toEqual({ kind: 'refused', code: 'too-late' });
    expect((await snapshotOf(reference)).review).toBe('declined');
    const decidedAt = (await soonAfter(reference)).getTime() - 5_000;
    expect(await undo(reference, rosa, new Date(decidedAt + 30_001))).toEqual({ kind: 'refused', code: 'too-late' });
    expect(await undo(reference, rosa, new Date(decidedAt + 30_000))).toMatchObject({ kind: 'undone' });
  });

  it('to another reviewer', async () => {
    const reference = await decided();
    expect(await findOpenUndo(tomas, reference, await soonAfter(reference))).toBeNull();
    expect(await undo(reference, tomas)).toEqual({ kind: 'refused', code: 'not-your-decision' });
  });

  it('once anything else has happened, with who did what', async () => {
    const reference = await decided('ask');
    const seen = await toMove(reference);
    await answerQuestion(person, await toMove(reference, { reason: 'Me' }));
    expect(await undoDecision(rosa, seen, await soonAfter(reference))).toMatchObject({
      kind: 'conflict',
      event: 'answered',
    });
    expect(await undo(reference)).toMatchObject({ kind: 'conflict', event: 'answered' });
  });

  it('once money has arrived', async () => {
    const { reference } = await pledge(person, gift(90_000));
    const treasurer = await newStaff('treasurer', 'handle-money');
    const form = { amount: '10', receivedOn: new Date().toISOString().slice(0, 10), note: '', confirmed: 'all' };
    const asked = await recordPayment(treasurer, { ...(await toMove(reference)), ...form });
    expect(asked).toMatchObject({ kind: 'unconfirmed' });
    await decide('approve', reference);
    await recordPayment(treasurer, { ...(await toMove(reference)), ...form });
    expect(await undo(reference)).toMatchObject({ kind: 'conflict', event: 'payment-recorded' });
    // The approval is final now, and its email comes before what is emailed later.
    expect(await emailsOf(reference, 'pledge-approved')).toMatchObject([{ state: 'waiting', later: false }]);
  });

  it('once its email was sent', async () => {
    const reference = await decided();
    const [email] = await emailsOf(reference, 'pledge-approved');
    await sendEmail(BigInt(email?.id ?? 0), false);
    expect(await undo(reference)).toEqual({ kind: 'refused', code: 'too-late' });
    expect((await snapshotOf(reference)).review).toBe('approved');
  });

  it('once the decline has deleted a card', async () => {
    const reference = await giftWithCard(await newPerson(), 900);
    await decide('decline', reference);
    expect(await undo(reference)).toEqual({ kind: 'refused', code: 'card-gone' });
  });

  it('of what does not exist or was never decided', async () => {
    const { reference } = await pledge(person, gift(90_000));
    expect(await undo(reference)).toMatchObject({ kind: 'conflict', event: 'submitted' });
    const request = await toMove(reference);
    expect(await undoDecision(rosa, { ...request, reference: 'PB-2222-2222' })).toEqual({ kind: 'not-found' });
  });

  it('and nothing of these has broken a check', expectChecksHold);
});

it('sent twenty times at once undoes once', async () => {
  const { reference } = await pledge(person, gift(90_000));
  await decide('approve', reference);
  const [request, at] = [await toMove(reference), await soonAfter(reference)];
  const answers = await Promise.all(Array.from({ length: 20 }, () => undoDecision(rosa, request, at)));
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['undone']));
  const other = await undoDecision(rosa, { ...request, key: 'another tab' }, at);
  expect(other).toMatchObject({ kind: 'conflict', by: 'Rosa', event: 'decision-undone' });
  expect((await snapshotOf(reference)).version).toBe(3);
});
