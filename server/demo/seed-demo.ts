import { DEMO } from '#content/demo';
import type { DemoPledge, Demonstration } from '#domain/demonstration';
import { isPledgeKind } from '#domain/pledge-kind';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { addCampaign, publishContent } from '#server/campaign/publish-campaign';
import { now, today } from '#server/clock';
import { makeDemoCrowd } from '#server/demo/demo-crowd';
import { describeDemoSponsors } from '#server/demo/describe-demo-sponsors';
import { storeDemoPerson } from '#server/demo/demo-store';
import { storeDemoLogos } from '#server/demo/store-demo-logos';
import { decideHoursAs } from '#server/hours/certify-hours';
import { logHours } from '#server/hours/log-hours';
import { releaseUnpaidMemberships } from '#server/member/release-unpaid-memberships';
import { endPledge } from '#server/pledge-change/end-pledge';
import { makePledge } from '#server/pledge/make-pledge';
import { moderateMessageAs } from '#server/review/moderate-message';
import { moderateNameAs } from '#server/review/moderate-name';
import { movePledge } from '#server/review/move-pledge';
import { findOffer } from '#server/pledge/offer-queries';
import { recordPaymentAs } from '#server/payment/record-payment';

const DAY_MS = 86_400_000;

type People = ReadonlyMap<string, { id: string; name: string; email: string }>;

function personOf(people: People, email: string) {
  const person = people.get(email);
  if (!person) throw new Error(`${email} is not among the people of the demonstration`);
  return person;
}

/**
 * Runs each step with its own idempotency key and the version that the step before it leaves. A second run therefore finds each step done, a run
 * after an interrupted one continues where that stopped, and a pledge that somebody else has changed stays unchanged.
 */
async function play(
  people: People,
  {
    key,
    by,
    daysAgo,
    body,
    dedication,
    moves = [],
    payments = [],
    endedDaysAgo,
    hours = [],
    nameShownBy,
    judgement,
  }: DemoPledge,
  start: Date,
): Promise<string> {
  const { kind } = body;
  const found = await findOffer(isPledgeKind(kind) ? kind : 'one-time', body.campaign);
  if ('refused' in found) throw new Error(`${key} is of no campaign: ${JSON.stringify(found.refused)}`);
  const { campaign, offer } = found;
  // Early in a year the oldest pledges would be before the campaign's first day. For a closed campaign, days are counted back from its last day.
  const [opening, closing] = [campaign.terms.firstDay, campaign.terms.lastDay].map((day) =>
    Date.parse(`${day}T12:00:00Z`),
  );
  const end = Math.min(start.getTime(), closing ?? Infinity);
  const at = (days: number) => new Date(Math.max(end - days * DAY_MS, opening ?? 0));
  const parsed = parsePledgeJson(body, offer);
  if (!parsed.ok) throw new Error(`${key} is not a pledge: ${JSON.stringify(parsed.errors)}`);
  const { input } = parsed;
  const dedicated = dedication && input.kind === 'one-time' ? { ...input, dedication } : input;
  const person = { ...personOf(people, by), emailVerified: true, roles: [] };
  const result = await makePledge(person, campaign, dedicated, { key, body: key, wait: true }, at(daysAgo));
  if (result.kind !== 'made' && result.kind !== 'replayed') {
    throw new Error(`${key} was not made: ${JSON.stringify(result)}`);
  }
  const { reference } = result.made;
  for (const [i, { move, by: reviewer, reason }] of moves.entries()) {
    const request = { reference, version: 1 + i, key: `${key} move ${i}`, reason };
    const moved = await movePledge(
      { id: personOf(people, reviewer).id, as: move === 'withdraw' ? 'supporter' : 'reviewer' },
      move,
      request,
      at(daysAgo - 1),
    );
    if (moved.kind === 'conflict') return reference;
    if (moved.kind !== 'moved') throw new Error(`${key}: ${move} was not done: ${JSON.stringify(moved)}`);
  }
  let decided = 1 + moves.length;
  if (nameShownBy) {
    const request = { reference, version: decided, key: `${key} name` };
    const looked = await moderateNameAs(personOf(people, nameShownBy).id, 'show', request, at(daysAgo - 1));
    if (looked.kind === 'conflict') return reference;
    // A demonstration of an older version, in which names were public without a look.
    const wasShown = looked.kind === 'refused' && looked.code === 'name-already-shown';
    if (looked.kind !== 'moderated' && !wasShown)
      throw new Error(`${key}: its name was not shown: ${JSON.stringify(looked)}`);
    if (!wasShown) decided += 1;
  }
  for (const [i, { amount, daysAgo: paid }] of payments.entries()) {
    const receivedOn = today(at(paid));
    const version = decided + i;
    const form = { reference, version, key: `${key} payment ${i}`, amount, receivedOn, note: '' };
    const taken = await recordPaymentAs(personOf(people, 'lin@example.org').id, form, at(paid));
    if (taken.kind === 'conflict') return reference;
    // It was recorded on an earlier day: the same key with another date is refused as reused.
    const isThere = taken.kind === 'refused' && taken.code === 'key-reused';
    if (taken.kind !== 'recorded' && !isThere)
      throw new Error(`${key}: a payment was not taken: ${JSON.stringify(taken)}`);
  }
  decided += payments.length;
  if (endedDaysAgo !== undefined) {
    const form = { reference, version: decided, key: `${key} end`, part: null };
    const ended = await endPledge(person, form, at(endedDaysAgo));
    if (ended.kind !== 'changed' && ended.kind !== 'conflict')
      throw new Error(`${key}: its rest was not ended: ${JSON.stringify(ended)}`);
    decided += 1;
  }
  if (judgement) {
    const request = { reference, version: decided, key: `${key} message` };
    const read = at(Math.min(daysAgo - 1, ...payments.map(({ daysAgo: paid }) => paid)));
    const judged = await moderateMessageAs(personOf(people, judgement.by).id, judgement.act, request, read);
    if (judged.kind !== 'moderated' && judged.kind !== 'conflict')
      throw new Error(`${key}: its message was not judged: ${JSON.stringify(judged)}`);
    decided += 1;
  }
  for (const [i, each] of hours.entries()) {
    const month = today(at(each.daysAgo)).slice(0, 7);
    const form = { reference, month, hours: each.hours, note: each.note };
    const logged = await logHours(person, { ...form, version: decided, key: `${key} hours ${i}` }, at(each.daysAgo));
    // Logged on an earlier day: the same key with another month is refused as reused.
    if (logged.kind !== 'changed') return reference;
    decided += 1;
    if (each.certifiedBy === undefined) continue;
    const decision = { reference, month, version: decided, key: `${key} certified ${i}`, reason: '' };
    await decideHoursAs(personOf(people, each.certifiedBy), 'hours-certified', decision, at(each.daysAgo - 1));
    decided += 1;
  }
  return reference;
}

/** Fills the database with the demonstration of the content; without one, only with its campaigns and catalogue. Idempotent. */
export async function seedDemo(progress: (words: string) => void): Promise<void> {
  if (DEMO !== null) return seed(DEMO, progress);
  await publishContent();
  progress('The campaign, without pledges: content/ has no demonstration');
}

/** People, roles, pledges of all kinds in all states, payments. */
async function seed(demo: Demonstration, progress: (words: string) => void): Promise<void> {
  const people = new Map<string, { id: string; name: string; email: string }>();
  // First: by these people scripts/postgres/demo-database.ts recognises the demonstration's database, also after an interrupted run.
  for (const { email, name, roles } of demo.staff) people.set(email, await storeDemoPerson(email, name, roles));
  await publishContent();
  for (const campaign of demo.campaigns(Number(today().slice(0, 4)))) await addCampaign(campaign);
  const crowd = makeDemoCrowd(demo.crowd);
  for (const { email, name } of [...demo.supporters, ...crowd.people])
    people.set(email, await storeDemoPerson(email, name, []));
  progress(`${people.size} people of the demonstration`);
  const start = now();
  // Oldest first, the order in which real pledges would arrive.
  const inOrder = [...demo.pledges, ...crowd.pledges].toSorted((a, b) => b.daysAgo - a.daysAgo);
  const isEarlier = ({ body }: DemoPledge) => body.campaign !== undefined;
  const pledges = [...inOrder.filter(isEarlier), ...inOrder.filter((each) => !isEarlier(each))];
  const byOrganisation = new Map<string, string>();
  for (const pledge of pledges) {
    const reference = await play(people, pledge, start);
    if (typeof pledge.body.organisation === 'string') byOrganisation.set(pledge.body.organisation, reference);
  }
  // As the worker would: a membership that nobody paid is released.
  await releaseUnpaidMemberships(start);
  await storeDemoLogos(demo.logos, byOrganisation);
  await describeDemoSponsors(demo.sponsorTexts, byOrganisation, personOf(people, demo.staff[0]?.email ?? '').id);
  progress(`${pledges.length} pledges of the demonstration`);
}
