import { beforeAll, describe, expect, it } from 'vitest';
import { addContact, deliverOf, listed, listOf, onToday } from '#test/benefit-list-factories';
import { editor } from '#test/delivery-factories';
import { ask, expectChecksHold, seedCampaign, toMove } from '#test/factories';
import { merged, reviewer } from '#test/organisation-factories';
import { addDays, addMonths } from '#domain/civil-date';
import { listBenefits } from '#server/benefit-list/benefit-list-queries';
import { exportBenefitList } from '#server/benefit-list/export-benefit-list';
import { today } from '#server/clock';
import { rollBackPledge } from '#server/review/decide-pledge';

beforeAll(seedCampaign);

const namesOf = async (asked: Parameters<typeof listOf>[0]) =>
  (await listOf(asked))?.lines.map(({ organisation }) => organisation.name);

const thisYear = () => Number(today().slice(0, 4));

describe('the list of a benefit', () => {
  it('has who gets it, how many of them, and the primary contacts who have an account', async () => {
    const { slug, sponsors } = await listed('Bell', 'Anvil');
    const [bell, anvil] = sponsors;
    await deliverOf(bell!, slug, 3);
    const second = await addContact(bell!, { name: 'Cleo' });
    await addContact(bell!, { isPrimary: false });
    await addContact(bell!, { status: 'pending' });
    const list = await listOf(onToday(slug));
    expect(list).toMatchObject({ slug, name: 'Passes', sponsorships: 2, promised: 20, delivered: 3 });
    expect(list?.lines).toMatchObject([
      { reference: anvil?.reference, promised: 10, delivered: 0, contacts: [{ email: anvil?.person.email }] },
      {
        organisation: { slug: bell?.slug, name: bell?.name },
        level: 'Associate',
        year: 1,
        from: today(),
        promised: 10,
        delivered: 3,
        contacts: [
          { name: 'Ada', email: bell?.person.email },
          { name: 'Cleo', email: second.email },
        ],
      },
    ]);
    expect(await listOf(onToday('nobody-was-promised-this'))).toBeNull();
    expect(await listOf(onToday('no slug'))).toBeNull();
  });

  it('is of the year of the term that runs on a day, or that begins in a calendar year', async () => {
    const { slug, sponsors } = await listed('Anvil');
    await deliverOf(sponsors[0]!, slug, 3);
    const [first, second, end] = [today(), addMonths(today(), 12), addMonths(today(), 24)];
    expect(await listOf(onToday(slug, { on: addDays(first, -1) }))).toMatchObject({ sponsorships: 0, lines: [] });
    expect((await listOf(onToday(slug, { on: addDays(second, -1) })))?.lines).toMatchObject([
      { year: 1, from: first, until: addDays(second, -1), delivered: 3 },
    ]);
    expect((await listOf(onToday(slug, { on: second })))?.lines).toMatchObject([
      { year: 2, from: second, until: addDays(end, -1), delivered: 0 },
    ]);
    expect((await listOf(onToday(slug, { on: end })))?.lines).toEqual([]);
    const years = [-1, 0, 1, 2].map(async (more) => {
      const list = await listOf({ slug, period: { on: null, year: thisYear() + more, open: false } });
      return list?.lines.map(({ year }) => year);
    });
    expect(await Promise.all(years)).toEqual([[], [1], [2], []]);
  });

  it('ends with a term that ended early', async () => {
    const { slug, sponsors } = await listed('Anvil');
    const last = addDays(today(), 40);
    await ask('UPDATE pledge SET term_until = $2 WHERE reference = $1', [sponsors[0]?.reference, last]);
    expect((await listOf(onToday(slug, { on: last })))?.lines).toMatchObject([{ until: last }]);
    expect((await listOf(onToday(slug, { on: addDays(last, 1) })))?.lines).toEqual([]);
    expect((await listOf({ slug, period: { on: null, year: thisYear() + 1, open: false } }))?.lines).toEqual([]);
  });

  it('leaves out who has had all of it, if that is asked for, and an approval that was undone', async () => {
    const { slug, sponsors } = await listed('Anvil', 'Bell', 'Cog');
    await deliverOf(sponsors[0]!, slug, 10);
    await deliverOf(sponsors[1]!, slug, 9);
    expect(await namesOf(onToday(slug, { open: true }))).toEqual([sponsors[1]?.name, sponsors[2]?.name]);
    await rollBackPledge(await reviewer(), await toMove(sponsors[2]!.reference, { reason: 'Wrong one' }));
    expect(await namesOf(onToday(slug, { open: true }))).toEqual([sponsors[1]?.name]);
    expect(await namesOf(onToday(slug))).toEqual([sponsors[0]?.name, sponsors[1]?.name]);
    await expectChecksHold();
  });

  it('follows an organisation into another one, with its contacts', async () => {
    const { slug, sponsors } = await listed('Anvil', 'Bell');
    const [from, into] = [sponsors[0]!, sponsors[1]!];
    await merged(from.id, into.id);
    const list = await listOf(onToday(slug));
    expect(list?.lines.map(({ organisation, contacts }) => [organisation.slug, contacts.length])).toEqual([
      [into.slug, 2],
      [into.slug, 2],
    ]);
  });
});

it('the benefits of a period are counted, each by its newest name', async () => {
  const { slug, sponsors } = await listed('Anvil', 'Bell');
  await ask(
    "UPDATE pledge_benefit SET name = 'Tickets' WHERE slug = $1 AND pledge_id = (SELECT id FROM pledge WHERE reference = $2)",
    [slug, sponsors[1]?.reference],
  );
  const { benefits, isCut } = await listBenefits(await editor(), onToday(slug).period);
  expect(isCut).toBe(false);
  expect(benefits).toContainEqual({
    slug,
    name: 'Tickets',
    group: 'Conference',
    sponsorships: 2,
    promised: 20,
    delivered: 0,
  });
  const { benefits: before } = await listBenefits(await editor(), {
    on: addDays(today(), -1),
    year: null,
    open: false,
  });
  expect(before).toEqual([]);
});

describe('the file of a list', () => {
  const read = async (slug: string, batch?: number) => {
    const parts = await exportBenefitList(await editor(), slug, onToday(slug).period, batch);
    if (!parts) return null;
    let text = '';
    for await (const part of parts) text += part;
    return text;
  };

  it('has all rows, however many are read at a time, with cells that are no formula', async () => {
    const { slug, sponsors } = await listed('Anvil', 'Bell', 'Cog');
    await ask(`UPDATE organisation SET public_name = '=HYPERLINK("x"),' || public_name WHERE id = $1`, [
      sponsors[0]?.id,
    ]);
    await addContact(sponsors[1]!, { name: '+Cleo' });
    const whole = await read(slug);
    for (const batch of [1, 2, 3, 4]) expect(await read(slug, batch)).toBe(whole);
    const [head, ...rows] = (whole ?? '').split('\r\n').filter(Boolean);
    expect(head).toBe(
      'organisation,level,sponsorship,benefit,year,from,until,promised,delivered,to_come,contact_names,contact_emails',
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(`"'=HYPERLINK(""x""),Anvil ${slug}",Associate,${sponsors[0]?.reference},Passes,1,`);
    expect(rows[1]).toContain(`,10,0,10,Ada; +Cleo,${sponsors[1]?.person.email}; `);
  });

  it('is an event of who saved it, without data of people', async () => {
    const { slug } = await listed('Anvil');
    await read(slug);
    const events = await ask(
      "SELECT type, actor_id, data, commitment FROM event WHERE stream = 'export' AND stream_id = $1",
      [slug],
    );
    expect(events).toEqual([
      {
        type: 'benefit-list-exported',
        actor_id: (await editor()).id,
        data: { on: today(), year: null, open: false, rows: 1 },
        commitment: null,
      },
    ]);
    expect(await read('nobody-was-promised-this')).toBeNull();
    await expectChecksHold();
  });
});
