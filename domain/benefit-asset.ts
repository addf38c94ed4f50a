import { z } from 'zod';
import { parseCivilDate, type CivilDate } from '#domain/civil-date';
import type { FieldError } from '#domain/field-error';
import { cleanText, isStorable } from '#domain/plain-text';

/** What can be asked of a sponsor: a picture, a text, or one of some answers. */
export const ASSET_KINDS = ['image', 'text', 'choice'] as const;

/** One kind of asset. */
export type AssetKind = (typeof ASSET_KINDS)[number];

/** What a benefit needs of its sponsor before it can be delivered. `choices` are the answers of a `choice`, otherwise empty. `dueOn`: by which day, null for any. */
export type BenefitAsset = Readonly<{
  slug: string;
  kind: AssetKind;
  title: string;
  help: string;
  choices: readonly string[];
  dueOn: CivilDate | null;
}>;

/**
 * The greatest length of an asset's title, help and text, the greatest number of choices and of assets of one benefit, and the largest picture in bytes: as uploaded, and as it
 * is drawn anew and stored.
 */
export const ASSET_LIMITS = {
  title: 200,
  help: 1_000,
  text: 5_000,
  choices: 10,
  assets: 20,
  bytes: 5_000_000,
  stored: 30_000_000,
} as const;

const UNSTORABLE = 'has a character that cannot be stored';
const Title = z.string().trim().min(1).max(ASSET_LIMITS.title).refine(isStorable, UNSTORABLE);

/** An asset in the JSON of a catalogue. */
export const AssetJson = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single dashes')
      .max(100),
    kind: z.enum(ASSET_KINDS),
    title: Title,
    help: z.string().trim().max(ASSET_LIMITS.help).refine(isStorable, UNSTORABLE),
    choices: z.array(Title).max(ASSET_LIMITS.choices),
    dueOn: z
      .string()
      .transform((text, context) => {
        const day = parseCivilDate(text);
        if (day === null) context.addIssue('must be a day, YYYY-MM-DD');
        return day;
      })
      .nullable(),
  })
  .refine(({ kind, choices }) => (kind === 'choice' ? choices.length > 1 : choices.length === 0), {
    path: ['choices'],
    message: 'a choice needs at least two of them, everything else none',
  })
  .refine(({ choices }) => new Set(choices).size === choices.length, {
    path: ['choices'],
    message: 'one is there twice',
  });

/** Reads the answer to a `text` or a `choice`, whose error is of the field `answer`. */
export function readAssetAnswer(
  { kind, choices }: Pick<BenefitAsset, 'kind' | 'choices'>,
  typed: string,
): Readonly<{ ok: true; text: string }> | Readonly<{ ok: false; error: FieldError }> {
  const refuse = (code: FieldError['code'], limit?: number) =>
    ({ ok: false, error: { field: 'answer', code, ...(limit === undefined ? {} : { limit }) } }) as const;
  const read = cleanText(typed, { most: ASSET_LIMITS.text, lines: kind === 'text' });
  if (!read.ok) return refuse(read.code, read.limit);
  if (read.text === null) return refuse('required');
  return kind === 'choice' && !choices.includes(read.text) ? refuse('not-a-choice') : { ok: true, text: read.text };
}
