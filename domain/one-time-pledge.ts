import type { Dedication } from '#domain/dedication';
import { readCard, type DedicationCard } from '#domain/dedication-card';
import { readAmount, checkCurrency } from '#domain/read-amount';
import type { FieldParser } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import { defaultPreset, type CampaignTerms } from '#domain/campaign';
import { split, type Money } from '#domain/money';
import { TEXT_LIMITS } from '#domain/plain-text';
import { yearPlan } from '#domain/recurring-gift';
import { REPEATS, type OneTimeParts, type Repeat } from '#domain/schedule';

/**
 * A parsed gift. `amount` is what is given each time, `programme` a slug of the campaign, `instalments` the number of instalments: one where the gift
 * repeats.
 */
export type OneTimeInput = RecognitionAnswer &
  Readonly<{
    kind: 'one-time';
    amount: Money;
    repeat: Repeat;
    programme: string;
    instalments: OneTimeParts;
    message: string | null;
    dedication: Dedication | null;
    card: DedicationCard | null;
  }>;

/**
 * The fields of a one-time pledge in a form. JSON has no `otherAmount`, no dedication and no card, and adds `kind` and `currency`. `campaign` is a campaign's
 * slug and is read first, because the other answers are validated against its terms.
 */
export const ONE_TIME_FIELDS = [
  'amount',
  'otherAmount',
  'repeat',
  'programme',
  'instalments',
  'recognition',
  'displayName',
  'message',
  'dedication',
  'dedicationName',
  'cardTo',
  'cardName',
  'cardText',
  'campaign',
] as const;

/** The kinds of dedication, in the order a form offers them. */
const DEDICATIONS = ['none', 'honour', 'memory'] as const;

const PARTS = [1, 2, 4, 12] as const satisfies readonly OneTimeParts[];

function readDedication(parser: FieldParser): Pick<OneTimeInput, 'dedication' | 'card'> {
  const kind = parser.choice('dedication', DEDICATIONS, 'none');
  const isDedicated = kind !== null && kind !== 'none';
  const name = isDedicated ? parser.text('dedicationName', { most: TEXT_LIMITS.name, needed: true }) : null;
  return {
    dedication: isDedicated && name !== null ? { kind, name } : null,
    // What is no kind of dedication has its own error.
    card: kind === null ? null : readCard(parser, isDedicated),
  };
}

/** The least and greatest amount of each time: the campaign's limits are those of a year. */
function limitsOf({ least, greatest }: CampaignTerms, repeat: Repeat) {
  const { parts } = yearPlan(repeat);
  return { least: split(least, parts)[0] ?? least, greatest: split(greatest, parts).at(-1) ?? greatest };
}

/** Reads a one-time pledge. Null if a field could not be parsed; the parser's errors have the details. */
export function readOneTime(parser: FieldParser, terms: CampaignTerms): OneTimeInput | null {
  const { currency, presets } = terms;
  const slugs = terms.programmes.map(({ slug }) => slug);
  checkCurrency(parser, currency, true);
  // What a form leaves out is what it has chosen already. In JSON both are required.
  const [defaultAmount, defaultProgramme] = parser.from === 'form' ? [defaultPreset(presets), slugs[0]] : [];
  const repeat = parser.choice('repeat', REPEATS, 'once');
  const amount = readAmount(parser, { currency, presets, ...limitsOf(terms, repeat ?? 'once'), defaultAmount });
  const programme = parser.choice('programme', slugs, defaultProgramme);
  const instalments = parser.count('instalments', PARTS, 1);
  const shown = readNamedRecognition(parser);
  const message = parser.text('message', { most: TEXT_LIMITS.message, lines: true });
  const dedicated = readDedication(parser);
  if (amount !== null && instalments !== null && amount.amount < BigInt(instalments)) {
    parser.refuse('instalments', 'too-many-parts');
  }
  if (repeat !== null && repeat !== 'once' && instalments !== null && instalments !== 1)
    parser.refuse('instalments', 'not-with-repeat');
  if (amount === null || repeat === null || programme === null || instalments === null || shown === null) return null;
  return { kind: 'one-time', amount, repeat, programme, instalments, ...shown, message, ...dedicated };
}
