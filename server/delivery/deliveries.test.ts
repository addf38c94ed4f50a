import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { deliver, editor, passesOf, promised, takeBack, yearsOf, type Promised } from '#test/delivery-factories';
import { ask, expectChecksHold, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
import { merged, reviewer } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import { today } from '#server/clock';
import { listOwnYears } from '#server/delivery/delivery-queries';
import { queueDeliveryNotices } from '#server/delivery/queue-delivery-notices';
import { findOwnData } from '#server/privacy/own-data-store';
import { rollBackPledge } from '#server/review/decide-pledge';

beforeAll(seedCampaign);

const ownOf = (person: Promised['person'], { reference }: Promised) =>
  listOwnYears(person, { pledges: [{ reference }] }, 'en');

const DAY = 86_400_000;

describe('a delivery', () => {
  it('is recorded by staff and read by contacts, with what is left of the year', async () => {
    const sponsor = await promised();
    const answers = { quantity: '3', note: 'Ann, Bo and Cy', link: 'shop.example/booth' };
    expect(await deliver(sponsor, { answers })).toEqual({ kind: 'recorded' });
    expect(await deliver(sponsor, { benefit: 'logo' })).toEqual({ kind: 'recorded' });
    const [year, ...more] = await ownOf(sponsor.person, sponsor);
    expect(more).toEqual([]);
    expect(year).toMatchObject({
      reference: sponsor.reference,
      year: 1,
      from: today(),
      isCurrent: true,
      benefits: [
        {
          slug: 'passes',
          promised: 10,
          delivered: 3,
          deliveries: [
            {
              quantity: 3,
              on: today(),
              note: 'Ann, Bo and Cy',
              link: 'https://shop.example/booth',
              by: null,
              takenBack: null,
            },
          ],
        },
        { slug: 'logo', promised: 1, delivered: 1 },
      ],
    });
    const { name: by } = await editor();
    expect((await passesOf(sponsor))?.deliveries).toMatchObject([{ by }]);
    expect(await ownOf(await newPerson(), sponsor)).toEqual([]);
    expect(
      JSON.stringify(await findOwnData(sponsor.person.id), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)),
    ).toContain('Ann, Bo and Cy');
    await expectChecksHold();
  });

  it('is never more than was promised, whoever records at the same moment', async () => {
    const sponsor = await promised();
    const said = await Promise.all(Array.from({ length: 12 }, () => deliver(sponsor)));
    expect(said.filter(({ kind }) => kind === 'recorded')).toHaveLength(10);
    expect(said.filter(({ kind }) => kind === 'too-many')).toEqual([
      { kind: 'too-many', left: 0, promised: 10 },
      { kind: 'too-many', left: 0, promised: 10 },
    ]);
    await deliver(sponsor, { benefit: 'logo' });
    expect(await deliver(sponsor, { benefit: 'logo' })).toEqual({ kind: 'too-many', left: 0, promised: 1 });
    await expectChecksHold();
  });

  it('is recorded once for a form that is sent twice', async () => {
    const sponsor = await promised();
    const said = [await deliver(sponsor, { key: 'same' }), await deliver(sponsor, { key: 'same' })];
    expect(said.map(({ kind }) => kind)).toEqual(['recorded', 'replayed']);
    expect(await deliver(sponsor, { key: 'same', answers: { quantity: '2' } })).toEqual({ kind: 'key-reused' });
    expect((await passesOf(sponsor))?.delivered).toBe(1);
  });

  it('is of a day and a year of the term that has begun', async () => {
    const sponsor = await promised();
    for (const deliveredOn of [addDays(today(), 1), addDays(today(), -1)])
      expect(await deliver(sponsor, { answers: { deliveredOn } })).toEqual({ kind: 'not-in-term' });
    for (const year of [0, 2, 3]) expect(await deliver(sponsor, { year })).toEqual({ kind: 'not-in-term' });
    await ask(
      "UPDATE pledge SET term_from = term_from - interval '1 year', term_until = term_until - interval '1 year' WHERE reference = $1",
      [sponsor.reference],
    );
    expect(await deliver(sponsor, { year: 2 })).toEqual({ kind: 'recorded' });
    expect(await deliver(sponsor, { answers: { deliveredOn: addDays(today(), -30), quantity: '10' } })).toEqual({
      kind: 'recorded',
    });
    expect((await yearsOf(sponsor)).map(({ year, isCurrent }) => [year, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    await expectChecksHold();
  });

  it('is refused of another organisation, of what was not promised, of an own one, and after the approval was undone', async () => {
    const [sponsor, other] = [await promised(), await promised()];
    expect(await deliver({ ...sponsor, slug: other.slug })).toEqual({ kind: 'not-found' });
    expect(await deliver({ ...sponsor, slug: 'nobody' })).toEqual({ kind: 'not-found' });
    for (const benefit of ['booth', 'pass\u0000es', '\ud800'])
      expect(await deliver(sponsor, { benefit })).toEqual({ kind: 'not-found' });
    const staff = await newStaff('editor', 'moderate');
    await ask(
      "INSERT INTO organisation_contact (organisation_id, user_id, email, name, status) VALUES ($1, $2, $3, '', 'pending')",
      [sponsor.id, (await editor()).id, staff.email],
    );
    expect(await deliver(sponsor)).toEqual({ kind: 'own-organisation' });
    await rollBackPledge(await reviewer(), await toMove(other.reference, { reason: 'Wrong one' }));
    expect(await deliver(other)).toEqual({ kind: 'not-found' });
    expect(await deliver(other, { answers: { quantity: 'x' } })).toMatchObject({ kind: 'invalid' });
  });

  it('is taken back once, with a reason that contacts read, and can be recorded again', async () => {
    const sponsor = await promised();
    await deliver(sponsor, { answers: { quantity: '10' } });
    const [wrong] = (await passesOf(sponsor))?.deliveries ?? [];
    expect(await takeBack(sponsor, wrong?.id, ' ')).toMatchObject({ kind: 'invalid', errors: [{ code: 'required' }] });
    expect(await takeBack(await promised(), wrong?.id)).toEqual({ kind: 'not-found' });
    const said = await Promise.all([1, 2, 3].map(() => takeBack(sponsor, wrong?.id)));
    expect(said.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'conflict', 'taken-back']);
    expect(await deliver(sponsor, { answers: { quantity: '4' } })).toEqual({ kind: 'recorded' });
    const [year] = await ownOf(sponsor.person, sponsor);
    expect(year?.benefits[0]).toMatchObject({
      delivered: 4,
      deliveries: [
        { quantity: 10, takenBack: 'Typed twice' },
        { quantity: 4, takenBack: null },
      ],
    });
    const [correction] = await ask<{ id: string }>('SELECT id FROM benefit_delivery WHERE takes_back_id = $1', [
      wrong?.id,
    ]);
    expect(await takeBack(sponsor, correction?.id)).toEqual({ kind: 'not-found' });
    await expectChecksHold();
  });

  it('follows its organisation into another one', async () => {
    const [from, into] = [await promised(), await promised()];
    await deliver(from);
    await merged(from.id, into.id);
    expect((await yearsOf(into)).map(({ reference }) => reference)).toContain(from.reference);
    expect(await deliver({ ...from, slug: into.slug })).toEqual({ kind: 'recorded' });
    await expectChecksHold();
  });
});

describe('the email about deliveries', () => {
  const emailsOf = ({ person }: Promised) =>
    ask<{ subject: string; text: string }>(
      `SELECT d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE e.kind = 'benefits-delivered' AND d.recipient = $1`,
      [person.email],
    );

  it('is one for all of a day, on the next, to primary contacts', async () => {
    const sponsor = await promised();
    await deliver(sponsor, { answers: { quantity: '3' } });
    await deliver(sponsor, { benefit: 'logo' });
    expect(await queueDeliveryNotices(new Date())).toBe(0);
    const tomorrow = new Date(Date.now() + DAY);
    await queueDeliveryNotices(tomorrow);
    expect(await queueDeliveryNotices(tomorrow)).toBe(0);
    await sendWaiting();
    const [email, ...more] = await emailsOf(sponsor);
    expect(more).toEqual([]);
    expect(email?.subject).toBe(`${sponsor.name} has had benefits of its sponsorship`);
    for (const each of [
      'Passes: 3 on',
      '3 of 10 this year',
      'Logo on the site: 1 on',
      `/account/organisations/${sponsor.slug}#benefits`,
    ])
      expect(email?.text).toContain(each);
  });

  it('is not sent about what was taken back, nor to who is no contact any more', async () => {
    const [before, after, left] = [await promised(), await promised(), await promised()];
    for (const sponsor of [before, after, left]) await deliver(sponsor);
    await takeBack(before, (await passesOf(before))?.deliveries[0]?.id);
    await queueDeliveryNotices(new Date(Date.now() + DAY));
    await takeBack(after, (await passesOf(after))?.deliveries[0]?.id);
    await ask('DELETE FROM organisation_contact WHERE organisation_id = $1', [left.id]);
    await sendWaiting();
    for (const sponsor of [before, after, left]) expect(await emailsOf(sponsor)).toEqual([]);
    const dropped = await ask(
      "SELECT state, last_error AS why FROM email WHERE kind = 'benefits-delivered' AND subject_id = ANY ($1) ORDER BY id",
      [[before.id, after.id, left.id].map(String)],
    );
    expect(dropped).toEqual([
      { state: 'dropped', why: 'all that it is about was taken back' },
      { state: 'dropped', why: 'its recipient is not a contact of the organisation any more' },
    ]);
  });
});
