import { readAmount, checkCurrency } from '#domain/answer-amount';
import type { AnswerReader } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/answer-recognition';
import type { CampaignTerms } from '#domain/campaign';
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

function readDedication(reader: AnswerReader): Dedication | null {
  const kind = reader.choice('dedication', DEDICATIONS, 'none');
  if (kind === null || kind === 'none') return null;
  const name = reader.text('dedicationName', { most: TEXT_LIMITS.name, needed: true });
  return name === null ? null : { kind, name };
}

/** Reads a one-time pledge. Null if an answer could not be read; the reader's errors have the details. */
export function readOneTime(reader: AnswerReader, terms: CampaignTerms): OneTimeInput | null {
  const { currency, presets, least, greatest } = terms;
  checkCurrency(reader, currency, true);
  const amount = readAmount(reader, { currency, presets, least, greatest });
  const programme = reader.choice(
    'programme',
    terms.programmes.map(({ slug }) => slug),
  );
  const instalments = reader.count('instalments', PARTS, 1);
  const shown = readNamedRecognition(reader);
  const message = reader.text('message', { most: TEXT_LIMITS.message, lines: true });
  const dedication = readDedication(reader);
  if (amount !== null && instalments !== null && amount.amount < BigInt(instalments)) {
    reader.refuse('instalments', 'too-many-parts');
  }
  if (amount === null || programme === null || instalments === null || shown === null) return null;
  return { kind: 'one-time', amount, programme, instalments, ...shown, message, dedication };
}
