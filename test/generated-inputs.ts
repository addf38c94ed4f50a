import fc from 'fast-check';

/** A field of a multipart form: a text, raw bytes (which may be ill-formed UTF-8), or a file. */
export type SentField = Readonly<{ name: string; value: string | Buffer; file?: string }>;

/** Field names of all forms and of none, so that each form also gets fields that it does not ask for. */
const NAMES = [
  ...['amount', 'otherAmount', 'programme', 'instalments', 'recognition', 'displayName', 'message', 'dedication'],
  ...['dedicationName', 'class', 'hoursPerMonth', 'area', 'tier', 'years', 'organisation', 'website', 'contactName'],
  ...['cardTo', 'cardName', 'cardText'],
  ...['billingEmail', 'purchaseOrder', 'key', 'version', 'reference', 'reason', 'receivedOn', 'bankReference'],
  ...['email', 'returnTo', 'draft', 'token', 'campaign', 'locale', 'confirmed', 'session', 'payment', 'provider'],
  ...['status', 'role', 'userId', 'paid', 'id', '__proto__', 'constructor', 'toString', 'hidden', ''],
];

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table pledge; --",
  '{"not":""}',
  '../../../etc/passwd',
  '//evil.example/',
  'javascript:alert(1)',
  '{{7*7}}${7*7}',
  '%00%ff%E0%A4%A',
  'a@b.example\r\nBcc: c@d.example',
];

const AMOUNTS = [
  '0',
  '-1',
  '1e21',
  '0.005',
  '25',
  '1,000',
  '１００',
  'NaN',
  'Infinity',
  '9'.repeat(400),
  '1000000.00',
  '640',
];
const DATES = ['2026-02-30', '0000-00-00', '9999-12-31', '-271821-04-20', '2024-02-29T00:00', '1'];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ATTACKS, ...AMOUNTS, ...DATES) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('\0', '\u001b', '\u202e', '\u200b', '\r', '\n', 'a'), maxLength: 30 }),
  },
  { weight: 1, arbitrary: fc.uuid() },
);

/** Long enough to pass every limit of a field, and now and then the limit of a whole form. */
const long = fc
  .tuple(fc.constantFrom('x', 'é', '𝒳', '\0', '<', '\n'), fc.constantFrom(201, 1_001, 20_000, 250_000))
  .map(([letter, count]) => letter.repeat(count));

/** Ill-formed UTF-8: encoded surrogates, an overlong form, a cut character. */
const bytes = fc.constantFrom(
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0x61, 0xed, 0xbf, 0xbf, 0x62]),
  Buffer.from([0xc0, 0xaf]),
  Buffer.from([0xf0, 0x9f]),
  Buffer.from([0xff, 0xfe, 0x00]),
);

/** A value as a browser or a client can send it. */
const valueArbitrary = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: bytes },
);

/** A value for an address or for JSON. */
export const textArbitrary = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: long });

/** One change of a form: a field's value, an additional field, a field left out, one sent twice, or a file in its place. */
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: valueArbitrary }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 12 })),
      value: valueArbitrary,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('twice' as const), at: fc.nat(), value: valueArbitrary }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('file' as const), at: fc.nat(), value: valueArbitrary, file: text }),
  },
);

export const changesArbitrary = fc.array(change, { minLength: 1, maxLength: 4 });
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** Whether a field is the framework's: what breaks its wire format is not ours. */
const isFrameworks = (name: string) => name.startsWith('$') || /^\d+_/.test(name);

/** A form's fields after the changes. The framework's own fields stay. */
export function applyChanges(fields: readonly (readonly [string, string])[], changes: readonly Change[]): SentField[] {
  const sent: SentField[] = fields.map(([name, value]) => ({ name, value }));
  for (const each of changes) {
    const ours = sent.filter(({ name }) => !isFrameworks(name));
    if (each.kind === 'add') {
      if (!isFrameworks(each.name)) sent.push({ name: each.name, value: each.value });
      continue;
    }
    const field = ours[each.at % Math.max(1, ours.length)];
    if (!field) continue;
    const index = sent.indexOf(field);
    if (each.kind === 'drop') sent.splice(index, 1);
    else if (each.kind === 'twice') sent.push({ name: field.name, value: each.value });
    else sent[index] = { name: field.name, value: each.value, ...(each.kind === 'file' && { file: each.file }) };
  }
  return sent;
}

/** What a sponsorship's form takes: where its inputs begin. */
export const SPONSORSHIP_ANSWERS = {
  tier: 'partner',
  years: '2',
  instalments: '1',
  organisation: 'Generated Ltd',
  website: 'generated.example',
  contactName: 'Gen Erated',
  billingEmail: 'bills@generated.example',
  purchaseOrder: 'PO-4711',
  recognition: 'named',
} as const;
