import { parseCivilDate, type CivilDate } from '#domain/civil-date';

/**
 * Which years of sponsorships a list by benefit is about: those that are running on the day `on`, or those that begin in the calendar year `year`. The other one is null.
 * `open`: only sponsorships with something still to come.
 */
export type BenefitPeriod = (Readonly<{ on: CivilDate; year: null }> | Readonly<{ on: null; year: number }>) &
  Readonly<{ open: boolean }>;

const one = (value: unknown) => (typeof value === 'string' ? value : '');

/** What an address asks for: `year` if it has one, or else the day `on`, or else today. */
export function readBenefitPeriod(params: Readonly<Record<string, unknown>>, today: CivilDate): BenefitPeriod {
  const open = params.open === 'yes';
  if (/^(19|[2-9]\d)\d\d$/.test(one(params.year))) return { on: null, year: Number(params.year), open };
  return { on: parseCivilDate(one(params.on)) ?? today, year: null, open };
}

/** The query of an address that asks for a period. */
export function toPeriodQuery({ on, year, open }: BenefitPeriod): string {
  return new URLSearchParams({
    ...(on === null ? { year: String(year) } : { on }),
    ...(open && { open: 'yes' }),
  }).toString();
}

/** Whether a text can be the slug of a benefit, in a catalogue or of a sponsorship. */
export function isBenefitSlug(text: string): boolean {
  return /^[a-z0-9-]{1,100}$/.test(text);
}
