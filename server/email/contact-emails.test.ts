import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { joinedContact, newKnownSponsor, reviewer, type KnownSponsor } from '#test/organisation-factories';
import { pay } from '#test/own-change-factories';
import { apply, newCatalogue, own } from '#test/place-factories';
import { sendWaiting } from '#test/reminder-factories';
import { passHours, wait } from '#test/waiting-factories';
import type { Person } from '#server/auth';
import { removeContact } from '#server/contact/remove-contact';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';
import { joinBenefitList } from '#server/waiting/join-benefit-list';
import { offerPlaces } from '#server/waiting/offer-places';

beforeAll(seedCampaign);
afterEach(() => void vi.useRealTimers());

type Sent = Readonly<{ kind: string; text: string }>;

/** The emails that a person got since the last look, oldest first. */
async function received({ email }: Person): Promise<Sent[]> {
  await sendWaiting();
  const rows = await ask<Sent>(
    'SELECT e.kind, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE d.recipient = $1 ORDER BY e.id',
    [email],
  );
  await ask('DELETE FROM demo_email WHERE recipient = $1', [email]);
  return rows;
}
const kindsTo = async (person: Person) => (await received(person)).map(({ kind }) => kind);
const forgetSent = async (...people: readonly Person[]) => {
  for (const person of people) await received(person);
};

/** A sponsor with a contact who may answer, one who only sees, and one who waits for confirmation. */
async function team(level?: string) {
  const sponsor = await newKnownSponsor(undefined, level);
  const bela = await joinedContact(sponsor);
  await ask("UPDATE person SET locale = 'de' WHERE id = $1", [bela.id]);
  const cleo = await joinedContact(sponsor, 'logos');
  const pending = await newPerson();
  await ask(
    "INSERT INTO organisation_contact (organisation_id, user_id, name, email, status, is_all) VALUES ($1, $2, '', $3, 'pending', true)",
    [sponsor.id, pending.id, pending.email],
  );
  const [row] = await ask<{ public_name: string }>('SELECT public_name FROM organisation WHERE id = $1', [sponsor.id]);
  return { ...sponsor, bela, cleo, pending, name: row?.public_name ?? '' };
}

describe('the contacts of an organisation', () => {
  it('are all told of a question and of a decision, once each, in their own languages', async () => {
    const { ada, bela, cleo, pending, name } = await team();
    const rosa = await reviewer();
    const { reference } = await pledge(ada, sponsorship('associate', name));
    await forgetSent(ada, bela, cleo, pending);

    await askSupporter(rosa, await toMove(reference, { reason: 'Which mill?' }));
    const [[toAda], [toBela, ...twice], [toCleo]] = [await received(ada), await received(bela), await received(cleo)];
    expect(twice).toEqual([]);
    expect(toAda?.text).toContain('Answer the question');
    expect(toAda?.text).not.toContain('one of its contacts');
    expect(toBela?.text).toContain(`Es geht um ein Sponsoring von ${name}.`);
    expect(toBela?.text).toContain('Du oder eine andere Kontaktperson kann sie beantworten');
    expect(toBela?.text).toContain(`/de/account/pledges/${reference}`);
    expect(toCleo?.text).toContain(`It is a sponsorship of ${name}.`);
    expect(toCleo?.text).toContain('See your pledge');
    expect(toCleo?.text).not.toContain('answer');

    await answerQuestion(bela, await toMove(reference, { reason: 'The old one' }));
    await declinePledge(rosa, await toMove(reference, { reason: 'No mill' }));
    expect(await kindsTo(cleo)).toEqual(['pledge-declined']);
    const next = await pledge(ada, sponsorship('associate', name));
    await approvePledge(rosa, await toMove(next.reference));
    await rollBackPledge(rosa, await toMove(next.reference, { reason: 'Too early' }));
    for (const person of [bela, cleo]) {
      const kinds = await kindsTo(person);
      expect(kinds.filter((kind) => /approved|rolled-back/.test(kind))).toEqual([
        'pledge-approved',
        'pledge-rolled-back',
      ]);
    }
    expect(await kindsTo(pending)).toEqual([]);
    await expectChecksHold();
  });

  it('are not told of what one of them did, and of payments only who applied is', async () => {
    const { ada, bela, reference, name } = await team();
    await forgetSent(ada, bela);
    await pay(await newStaff('treasurer', 'handle-money'), reference, '1');
    const other = await pledge(ada, sponsorship('associate', name));
    await withdrawPledge(bela, await toMove(other.reference));
    expect(await kindsTo(bela)).toEqual([]);
    expect(await kindsTo(ada)).toEqual(['payment-received', 'pledge-received', 'pledge-withdrawn']);
  });

  it('get none if they leave before it is sent', async () => {
    const { ada, bela, cleo, name } = await team();
    const { reference } = await pledge(ada, sponsorship('associate', name));
    await forgetSent(ada, bela, cleo);
    await askSupporter(await reviewer(), await toMove(reference, { reason: 'Which mill?' }));
    const [contact] = await ask<{ id: string }>('SELECT id FROM organisation_contact WHERE user_id = $1', [bela.id]);
    await removeContact(bela, BigInt(contact?.id ?? 0));
    expect([await kindsTo(ada), await kindsTo(bela), await kindsTo(cleo)]).toEqual([
      ['info-requested'],
      [],
      ['info-requested'],
    ]);
    const dropped = "SELECT last_error FROM email WHERE recipient_id = $1 AND state = 'dropped'";
    expect(await ask(dropped, [bela.id])).toEqual([
      { last_error: 'its recipient is not a contact of the organisation any more' },
    ]);
  });
});

describe('the contacts of an organisation that waits', () => {
  beforeEach(newCatalogue);

  it.each([
    ['a level', waitForLevel],
    ['a benefit', waitForBenefit],
  ] as const)('for %s are told of an offer and of its end, and who can take it', async (_, waitFor) => {
    const { ada, bela, cleo, name, id, ...rest } = await team(own('five'));
    const free = await waitFor({ ada, id, ...rest }, name);
    await forgetSent(ada, bela, cleo);
    await free();
    await offerPlaces();
    expect((await received(ada))[0]?.text).toContain('/account/waiting/');
    const [offer] = await received(bela);
    expect(offer?.kind).toBe('place-offered');
    expect(offer?.text).toContain(`${name} hat auf einen Platz`);
    expect(offer?.text).toContain('Ada hat euch in die Warteliste eingetragen');
    expect(offer?.text).toContain(`/de/account/organisations/${rest.slug}`);
    expect(await kindsTo(cleo)).toEqual(['place-offered']);
    passHours(73);
    await offerPlaces();
    await offerPlaces();
    const [ended, ...twice] = await received(ada);
    expect([ended?.kind, twice]).toEqual(['offer-ended', []]);
    expect(ended?.text).toContain('Nothing was pledged, and you owe nothing.');
    expect(ended?.text).toContain('/account/waiting/');
    expect((await received(bela))[0]?.text).toContain('Ada kann sich wieder in die Warteliste eintragen');
    expect(await kindsTo(cleo)).toEqual(['offer-ended']);
    await expectChecksHold();
  });
});

/** Ada waits for a full level; returns what frees a place of it. */
async function waitForLevel({ ada }: KnownSponsor, organisation: string) {
  const holder = await newPerson();
  const { reference } = await pledge(holder, apply('one', 'Holder'));
  await wait(ada, 'one', { organisation });
  return async () => withdrawPledge(holder, await toMove(reference));
}

/** Another sponsorship of Ada's organisation waits for the talk, which is sold out: the first one has the other place. */
async function waitForBenefit({ ada }: KnownSponsor, organisation: string) {
  const holder = await newPerson();
  const { reference } = await pledge(holder, apply('open', 'Holder'));
  const waiting = await pledge(ada, apply('five', organisation));
  await joinBenefitList(ada, waiting.reference, own('talk'));
  return async () => withdrawPledge(holder, await toMove(reference));
}
