import { readAmount, checkCurrency } from '#domain/read-amount';
import type { FieldParser } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import { defaultPreset, type CampaignTerms } from '#domain/campaign';
import type { Money } from '#domain/money';
import { TEXT_LIMITS } from '#domain/plain-text';
import type { OneTimeParts } from '#domain/schedule';

/** The person that a pledge honours or commemorates. */
export type Dedication = Readonly<{ kind: 'honour' | 'memory'; name: string }>;

/** A parsed one-time gift. `programme` is a slug of the campaign; `instalments` the number of instalments. */
export type OneTimeInput = RecognitionAnswer &
  Readonly<{
    kind: 'one-time';
    amount: Money;
    programme: string;
    instalments: OneTimeParts;
    message: string | null;
    dedication: Dedication | null;
  }>;

/**
 * The fields of a one-time pledge in a form. JSON has no `otherAmount` and no dedication, and adds `kind` and `currency`. `campaign` is a campaign's
 * slug and is read first, because the other answers are validated against its terms.
 */
export const ONE_TIME_FIELDS = [
  'amount',
  'otherAmount',
  'programme',
  'instalments',
  'recognition',
  'displayName',
  'message',
  'dedication',
  'dedicationName',
  'campaign',
] as const;

/** The kinds of dedication, in the order a form offers them. */
const DEDICATIONS = ['none', 'honour', 'memory'] as const;

const PARTS = [1, 2, 4, 12] as const satisfies readonly OneTimeParts[];

function readDedication(parser: FieldParser): Dedication | null {
  const kind = parser.choice('dedication', DEDICATIONS, 'none');
  if (kind === null || kind === 'none') return null;
  const name = parser.text('dedicationName', { most: TEXT_LIMITS.name, needed: true });
  return name === null ? null : { kind, name };
}

/** Reads a one-time pledge. Null if a field could not be parsed; the parser's errors have the details. */
export function readOneTime(parser: FieldParser, terms: CampaignTerms): OneTimeInput | null {
  const { currency, presets, least, greatest } = terms;
  const slugs = terms.programmes.map(({ slug }) => slug);
  checkCurrency(parser, currency, true);
  // What a form leaves out is what it has chosen already. In JSON both are required.
  const [defaultAmount, defaultProgramme] = parser.from === 'form' ? [defaultPreset(presets), slugs[0]] : [];
  const amount = readAmount(parser, { currency, presets, least, greatest, defaultAmount });
  const programme = parser.choice('programme', slugs, defaultProgramme);
  const instalments = parser.count('instalments', PARTS, 1);
  const shown = readNamedRecognition(parser);
  const message = parser.text('message', { most: TEXT_LIMITS.message, lines: true });
  const dedication = readDedication(parser);
  if (amount !== null && instalments !== null && amount.amount < BigInt(instalments)) {
    parser.refuse('instalments', 'too-many-parts');
  }
  if (amount === null || programme === null || instalments === null || shown === null) return null;
  return { kind: 'one-time', amount, programme, instalments, ...shown, message, dedication };
}
