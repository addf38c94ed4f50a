import { DEFAULT_LANG, type Lang } from '#content/languages';
import { isBenefitSlug, type BenefitPeriod } from '#domain/benefit-list';
import { civilDate, type CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { nameOfGroup, nameOfPromised, type Promised } from '#server/catalogue/benefit-texts';
import {
  findBenefit,
  findBenefitRows,
  findBenefits,
  type BenefitRow,
  type BenefitSums,
} from '#server/benefit-list/benefit-list-store';

/** How many lines a page shows. The file has all of them. */
const MOST_LINES = 200;

/** A benefit of a period, and in how many sponsorships it is. */
export type ListedBenefit = BenefitSums & Readonly<{ slug: string; name: string; group: string }>;

/** A sponsorship in a list: the year of its term, how many were promised and delivered in it, and its primary contacts. */
export type BenefitLine = Readonly<{
  reference: string;
  organisation: Readonly<{ slug: string; name: string }>;
  level: string;
  year: number;
  from: CivilDate;
  until: CivilDate;
  promised: number;
  delivered: number;
  contacts: BenefitRow['contacts'];
}>;

/** The list of a benefit; `lines` are at most 200 of its `sponsorships`. */
export type BenefitListView = ListedBenefit & Readonly<{ lines: readonly BenefitLine[] }>;

/** A benefit of the store with its names in a language. */
function inLanguage<Found extends Promised & Readonly<{ group: string }>>(
  { translations, ...found }: Found,
  lang: Lang,
): Omit<Found, 'translations'> {
  return { ...found, name: nameOfPromised(lang, { ...found, translations }), group: nameOfGroup(lang, found.group) };
}

/** The benefits of a period; `isCut` if there are more than a page shows. */
export async function listBenefits(
  _staff: Staff,
  period: BenefitPeriod,
  lang: Lang = DEFAULT_LANG,
): Promise<Readonly<{ benefits: readonly ListedBenefit[]; isCut: boolean }>> {
  const found = await findBenefits(period, MOST_LINES + 1);
  return {
    benefits: found.slice(0, MOST_LINES).map((each) => inLanguage(each, lang)),
    isCut: found.length > MOST_LINES,
  };
}

/** A row as pages and the file have it. */
export function toLine({ slug, organisation, ...row }: BenefitRow): BenefitLine {
  const { reference, level, year, promised, delivered, contacts } = row;
  const days = { from: civilDate(row.from), until: civilDate(row.until) };
  return { reference, organisation: { slug, name: organisation }, level, year, ...days, promised, delivered, contacts };
}

/** Who gets a benefit in a period, by name. Null if no sponsorship was ever promised it. */
export async function findBenefitList(
  _staff: Staff,
  slug: string,
  period: BenefitPeriod,
  lang: Lang = DEFAULT_LANG,
): Promise<BenefitListView | null> {
  const found = isBenefitSlug(slug) ? await findBenefit(slug, period) : null;
  if (!found) return null;
  const rows = await findBenefitRows({ slug, period, after: null, limit: MOST_LINES });
  return { ...inLanguage(found, lang), lines: rows.map(toLine) };
}
