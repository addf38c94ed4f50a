import { readAmount, checkCurrency } from '#domain/read-amount';
import type { FieldParser } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import type { CampaignTerms } from '#domain/campaign';
import type { Money } from '#domain/money';
import { TEXT_LIMITS } from '#domain/plain-text';
import type { OneTimeParts } from '#domain/schedule';

/** In whose honour or memory a pledge is made. */
export type Dedication = Readonly<{ kind: 'honour' | 'memory'; name: string }>;

/** A one-time gift as it was parsed. `programme` is a slug of the campaign; `instalments` the number of parts. */
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
 * The answers a one-time pledge asks for by form. JSON has no `otherAmount` and no dedication, and adds `kind` and
 * `currency`. `campaign` is a campaign's slug, read before all else: the other answers are held against its terms.
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

/** In whose honour a gift may be made, in the order a form offers it. */
const DEDICATIONS = ['none', 'honour', 'memory'] as const;

const PARTS = [1, 2, 4, 12] as const satisfies readonly OneTimeParts[];

function readDedication(parser: FieldParser): Dedication | null {
  const kind = parser.choice('dedication', DEDICATIONS, 'none');
  if (kind === null || kind === 'none') return null;
  const name = parser.text('dedicationName', { most: TEXT_LIMITS.name, needed: true });
  return name === null ? null : { kind, name };
}

/** Reads a one-time pledge. Null when something could not be read: the parser's errors say which. */
export function readOneTime(parser: FieldParser, terms: CampaignTerms): OneTimeInput | null {
  const { currency, presets, least, greatest } = terms;
  checkCurrency(parser, currency, true);
  const amount = readAmount(parser, { currency, presets, least, greatest });
  const programme = parser.choice(
    'programme',
    terms.programmes.map(({ slug }) => slug),
  );
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
