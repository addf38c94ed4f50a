import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, civilDate } from '#domain/civil-date';
import {
  confirmDraft,
  GIFT_ANSWERS as answers,
  giftForm,
  holderOf,
  keepGift,
  openBrowser,
} from '#test/draft-factories';
import { ask, countOf, newPerson, seedCampaign } from '#test/factories';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { saveDraft } from '#server/draft/save-draft';
import { readHolder } from '#server/draft/draft-browser';
import { findAnswers, findCheckedDraft } from '#server/draft/draft-queries';
import { findPledgeOfDraft, makePledgeOfDraft } from '#server/draft/make-pledge-of-draft';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));
vi.mock(import('#server/clock'), async (original) => {
  const clock = await original();
  return { ...clock, today: vi.fn(clock.today) };
});
vi.mock('#server/auth', () => ({ findActor: vi.fn(async () => null) }));

let person: Person;

beforeAll(async () => {
  openBrowser();
  await seedCampaign();
  person = await newPerson();
});

describe('a posted form', () => {
  it('with an error returns every answer as entered, and is not stored', async () => {
    const before = await countOf('pledge_draft');
    const typed = { ...answers, otherAmount: ' 1,000 ', programme: 'nothing', message: '<script>' };
    expect(await saveDraft('one-time', giftForm(typed))).toEqual({
      kind: 'refused',
      answers: typed,
      errors: [
        expect.objectContaining({ field: 'otherAmount', code: 'grouped' }),
        expect.objectContaining({ field: 'programme' }),
      ],
    });
    expect(await countOf('pledge_draft')).toBe(before);
  });

  it.each([
    ['an extra field', (data: FormData) => data.set('status', 'approved'), 'status'],
    ['a repeated field', (data: FormData) => data.append('programme', 'grants'), 'programme'],
    ['a file', (data: FormData) => data.set('message', new File(['x'], 'x.txt')), 'message'],
  ])('with %s is refused with the name of the field', async (_, change, field) => {
    const data = giftForm();
    change(data);
    expect(await saveDraft('one-time', data)).toMatchObject({ kind: 'refused', errors: [{ field }] });
  });

  it.each([null, 'x', [], { amount: '25' }])('with the body %j is refused', async (data) => {
    expect((await saveDraft('one-time', data)).kind).toBe('refused');
  });

  it('without errors becomes a draft, and a visitor can check it and see its plan', async () => {
    const draft = await findCheckedDraft(await keepGift(), await readHolder(null));
    expect(draft).toMatchObject({ kind: 'one-time', input: { amount: { amount: 2_550n } }, byPolicy: true });
    expect(draft && 'parts' in draft && draft.parts.map(({ amount }) => Number(amount.amount))).toEqual([1_275, 1_275]);
    expect(draft).toMatchObject({ due: addDays(today(), 14), daysToPay: 14 });
    expect(draft && 'names' in draft && draft.names.programmes.grants).toBe('Grants');
  });
});

describe('outside the campaign’s dates', () => {
  const [first, last] = ['01-01', '12-31'] as const;
  const year = Number(today().slice(0, 4));

  it.each([
    ['before its first', civilDate(`${year - 2}-${last}`), { phase: 'before', day: `${year - 1}-${first}` }],
    ['after its last', civilDate(`${year + 2}-${first}`), { phase: 'after', day: `${year + 1}-${last}` }],
  ] as const)('%s, a form opened in time returns every answer, and a draft is still shown', async (_, day, closed) => {
    const id = await keepGift(person);
    const kept = await countOf('pledge_draft');
    vi.mocked(today).mockReturnValue(day);
    const typed = { ...answers, otherAmount: ' 1,000 ', message: 'Two\nlines' };
    for (const each of [answers, typed])
      expect(await saveDraft('one-time', giftForm(each))).toEqual({
        kind: 'refused',
        answers: each,
        errors: [{ field: 'campaign', code: 'not-open', limit: closed.day }],
      });
    expect(await countOf('pledge_draft')).toBe(kept);
    expect(await findCheckedDraft(id, holderOf(person))).toMatchObject({
      closed,
      parts: [],
      due: null,
      input: { programme: 'grants' },
    });
    expect(await confirmDraft(person, id)).toMatchObject({ kind: 'refused', errors: [{ code: 'not-open' }] });
    expect(await findAnswers(id, 'one-time', holderOf(person))).toEqual(answers);
    vi.mocked(today).mockReset();
    expect(await findCheckedDraft(id, holderOf(person))).toMatchObject({ closed: null });
    expect((await confirmDraft(person, id)).kind).toBe('made');
  });
});

describe('a draft', () => {
  it('becomes one pledge, however often and from wherever it is sent', async () => {
    const id = await keepGift(person);
    const results = await Promise.all(Array.from({ length: 20 }, () => confirmDraft(person, id)));
    expect(results.filter(({ kind }) => kind === 'made')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'replayed')).toHaveLength(19);
    expect(await countOf('idempotency_key WHERE key = $1', [`draft ${id}`])).toBe(1);
  });

  it('is stored field by field as entered', async () => {
    const id = await keepGift(person, {
      recognition: 'named',
      displayName: ' Ada ',
      message: 'Two\nlines',
      dedication: 'memory',
      dedicationName: 'Grace',
    });
    const result = await confirmDraft(person, id);
    const { reference } = result.kind === 'made' ? result.made : { reference: '' };
    const columns = 'p.amount, parts, every_months, display_name, message, dedication, dedication_name, slug';
    expect(
      await ask(`SELECT ${columns} FROM pledge p JOIN programme g ON g.id = programme_id WHERE reference = $1`, [
        reference,
      ]),
    ).toEqual([
      {
        amount: '2550',
        parts: 2,
        every_months: 1,
        display_name: 'Ada',
        message: 'Two\nlines',
        dedication: 'memory',
        dedication_name: 'Grace',
        slug: 'grants',
      },
    ]);
  });

  it('keeps the language that its amount was typed in', async () => {
    const id = await keepGift(person, { lang: 'de', otherAmount: '25,50' });
    expect(await findAnswers(id, 'one-time', holderOf(person))).toEqual({ ...answers, otherAmount: '25,50' });
    expect(await findCheckedDraft(id, holderOf(person))).toMatchObject({ input: { amount: { amount: 2_550n } } });
    expect(await confirmDraft(person, id)).toMatchObject({ kind: 'made', made: { amount: 2_550 } });
  });

  it('of a visitor belongs to its browser, then to the person who pledges it in that browser, and to nobody else', async () => {
    openBrowser();
    const [id, stranger] = [await keepGift(), await newPerson()];
    const visitor = await readHolder(null);
    expect(await findAnswers(id, 'one-time', visitor)).toEqual(answers);
    expect(await findAnswers(id, 'one-time', await readHolder(stranger))).toEqual(answers);
    for (const elsewhere of [holderOf(stranger), { userId: null, browser: null }, { userId: null, browser: 'x' }]) {
      expect(await findAnswers(id, 'one-time', elsewhere)).toBeNull();
      expect(await findCheckedDraft(id, elsewhere)).toBeNull();
    }
    expect((await confirmDraft(person, id)).kind).toBe('made');
    expect(await findCheckedDraft(id, visitor)).toBeNull();
    expect(await confirmDraft(stranger, id)).toEqual({ kind: 'gone' });
    expect(await countOf('pledge WHERE supporter_id = $1', [stranger.id])).toBe(0);
  });

  it('of a visitor cannot be changed from another browser', async () => {
    openBrowser();
    const [id, visitor] = [await keepGift(), await readHolder(null)];
    openBrowser();
    expect(await keepGift(await newPerson(), { otherAmount: '400', draft: id })).not.toBe(id);
    expect(await keepGift(null, { otherAmount: '400', draft: id })).not.toBe(id);
    expect(await findAnswers(id, 'one-time', visitor)).toEqual(answers);
  });

  it('that changed after its check page was shown makes no pledge, and says which answers changed', async () => {
    const id = await keepGift(person);
    const page = await findCheckedDraft(id, holderOf(person));
    const checked = page && 'checked' in page ? page.checked : '';
    expect(await keepGift(person, { otherAmount: '400', message: 'More', draft: id })).toBe(id);
    const press = { draft: id, browser: null };
    expect(await makePledgeOfDraft(person, { ...press, checked })).toEqual({
      kind: 'changed',
      answers: ['amount', 'message'],
    });
    for (const never of ['', 'amount=x', checked.replaceAll('=', '=A')])
      expect(await makePledgeOfDraft(person, { ...press, checked: never })).toMatchObject({ kind: 'changed' });
    expect(await countOf('pledge WHERE supporter_id = $1 AND amount = 40000', [person.id])).toBe(0);
    expect(await confirmDraft(person, id)).toMatchObject({ kind: 'made' });
    expect(await countOf('pledge WHERE supporter_id = $1 AND amount = 40000', [person.id])).toBe(1);
  });

  it('of a visitor, sent by many people at the same moment, makes one pledge; the others get an answer that says so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [id, ...people] = [await keepGift(), await newPerson(), await newPerson(), await newPerson()];
      const results = await Promise.all([...people, ...people].map((each) => confirmDraft(each, id)));
      const kinds = results.map(({ kind }) => kind).sort();
      expect(kinds).toEqual(['gone', 'gone', 'gone', 'gone', 'made', 'replayed']);
      expect(await countOf('idempotency_key WHERE key = $1', [`draft ${id}`])).toBe(1);
    }
  });

  it('of a signed-in person is never visible to another person', async () => {
    const id = await keepGift(person);
    expect(await findCheckedDraft(id, holderOf(await newPerson()))).toBeNull();
    expect(await findCheckedDraft(id, await readHolder(null))).toBeNull();
    expect(await findCheckedDraft(id, holderOf(person))).not.toBeNull();
    expect(await findAnswers(id, 'membership', holderOf(person))).toBeNull();
  });

  it('expires after a day', async () => {
    const id = await keepGift(person);
    const [row] = await ask<{ hours: string }>(
      'SELECT extract(epoch FROM expires_at - created_at) / 3600 AS hours FROM pledge_draft WHERE id = $1',
      [id],
    );
    expect(Math.round(Number(row?.hours))).toBe(24);
    await ask('UPDATE pledge_draft SET expires_at = now() WHERE id = $1', [id]);
    expect(await findCheckedDraft(id, holderOf(person))).toBeNull();
    expect(await confirmDraft(person, id)).toEqual({ kind: 'gone' });
  });

  it('that became a pledge always leads its supporter to that pledge, and nobody else', async () => {
    const id = await keepGift(person);
    const result = await confirmDraft(person, id);
    await ask('DELETE FROM pledge_draft WHERE id = $1', [id]);
    const { reference } = result.kind === 'made' ? result.made : expect.fail(result.kind);
    expect(await findPledgeOfDraft(person, id)).toMatchObject({ reference });
    expect(await confirmDraft(person, id)).toMatchObject({ kind: 'replayed', made: { reference } });
    const stranger = await newPerson();
    expect(await findPledgeOfDraft(stranger, id)).toBeNull();
    expect(await confirmDraft(stranger, id)).toEqual({ kind: 'gone' });
  });

  it.each(['', 'x', '\u0000', randomUUID(), "' OR 1=1"])('%j is not a draft', async (id) => {
    expect(await findCheckedDraft(id, holderOf(person))).toBeNull();
    expect(await confirmDraft(person, id)).toEqual({ kind: 'gone' });
    expect(await findPledgeOfDraft(person, id)).toBeNull();
  });

  it('whose answers are no longer valid is stale, and makes no pledge', async () => {
    const id = await keepGift(person);
    await ask(`UPDATE pledge_draft SET answers = jsonb_set(answers, '{programme}', '"gone"') WHERE id = $1`, [id]);
    expect(await findCheckedDraft(id, holderOf(person))).toEqual({ stale: 'one-time' });
    expect(await confirmDraft(person, id)).toMatchObject({ kind: 'refused', errors: [{ field: 'programme' }] });
  });
});
