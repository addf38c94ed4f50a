import fc from 'fast-check';
import { headers } from 'next/headers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countOf, newPerson, seedCampaign } from '#test/factories';
import type { PledgeKind } from '#domain/pledge-kind';
import { MEMBERSHIP_FIELDS } from '#domain/membership-pledge';
import { ONE_TIME_FIELDS } from '#domain/one-time-pledge';
import { SPONSORSHIP_FIELDS } from '#domain/sponsorship-pledge';
import type { Person } from '#server/auth';
import { saveDraft } from '#server/draft/save-draft';
import { makePledgeFromJson } from '#server/pledge/make-pledge-from-json';

vi.mock('next/headers', () => ({ headers: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn(async () => null) }));

const VALID: Readonly<Record<PledgeKind, Readonly<Record<string, string>>>> = {
  'one-time': { amount: '25', programme: 'grants', recognition: 'anonymous' },
  membership: { class: 'basic', recognition: 'anonymous' },
  sponsorship: {
    tier: 'partner',
    years: '1',
    organisation: 'Quill',
    website: 'https://quill.example',
    contactName: 'Ada',
    billingEmail: 'ada@quill.example',
    recognition: 'anonymous',
  },
};
const FIELDS = { 'one-time': ONE_TIME_FIELDS, membership: MEMBERSHIP_FIELDS, sponsorship: SPONSORSHIP_FIELDS } as const;

const around = fc.string({ maxLength: 5 });
/** What no database can hold. */
const unstorable = fc
  .tuple(around, fc.constantFrom('\u0000', '\ud800', '\udfff'), around)
  .map((parts) => parts.join(''));
const anyCase = fc
  .constantFrom<PledgeKind>('one-time', 'membership', 'sponsorship')
  .chain((kind) => fc.record({ kind: fc.constant(kind), field: fc.constantFrom(...FIELDS[kind]) }));

let person: Person;

beforeAll(async () => {
  vi.mocked(headers).mockResolvedValue(new Headers() as unknown as Awaited<ReturnType<typeof headers>>);
  await seedCampaign();
  person = await newPerson();
});

describe('what cannot be stored, in any field of any form', () => {
  it('is refused with the name of the field, also where the field does not apply', async () => {
    const before = await countOf('pledge_draft');
    const file = fc.constant(new File(['x'], 'x.txt'));
    await fc.assert(
      fc.asyncProperty(anyCase, fc.oneof(unstorable, file), async ({ kind, field }, value) => {
        const data = new FormData();
        for (const [name, text] of Object.entries(VALID[kind])) data.set(name, text);
        // FormData replaces half of a surrogate pair, as browsers do: only JSON can send one.
        if (value instanceof File) data.set(field, value);
        else data.set(field, value.includes('\u0000') ? value : `${value}\u0000`);
        const result = await saveDraft(kind, data);
        expect(result.kind).toBe('refused');
        expect(result.kind === 'refused' && result.errors.map((error) => error.field)).toContain(field);
      }),
      { numRuns: 300 },
    );
    expect(await countOf('pledge_draft')).toBe(before);
  });

  it('is refused if it is longer than any text may be, so that no draft grows by a field that nothing reads', async () => {
    const before = await countOf('pledge_draft');
    for (const kind of ['one-time', 'membership', 'sponsorship'] as const)
      for (const field of FIELDS[kind]) {
        const data = new FormData();
        for (const [name, text] of Object.entries(VALID[kind])) data.set(name, text);
        data.set(field, 'x'.repeat(2_001));
        const result = await saveDraft(kind, data);
        expect(result.kind === 'refused' && result.errors.map((error) => error.field), `${kind} ${field}`).toContain(
          field,
        );
      }
    expect(await countOf('pledge_draft')).toBe(before);
  });

  it('is refused in JSON too', async () => {
    const before = await countOf('pledge');
    await fc.assert(
      fc.asyncProperty(anyCase, unstorable, fc.uuid(), async ({ kind, field }, value, key) => {
        const result = await makePledgeFromJson(person, { kind, ...VALID[kind], [field]: value }, key);
        expect(result.kind).toBe('refused');
      }),
      { numRuns: 300 },
    );
    expect(await countOf('pledge')).toBe(before);
  });
});
