import type { Lang } from '#content/languages';
import { compareDates, type CivilDate } from '#domain/civil-date';
import { termYears, type TermYear } from '#domain/delivery';
import { privateTextOf } from '#domain/event';
import { evidenceTypeName } from '#domain/evidence';
import type { Person, Staff } from '#server/auth';
import { nameOfGroup, nameOfPromised } from '#server/catalogue/benefit-texts';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { findOfOrganisation, findOfPerson, type DeliveredRow } from '#server/delivery/delivery-store';

/** A delivery. `file`: what a person calls the type of the file that shows it, null without one, and `fileVersion` its version, 0 without one; `note`: who used it; `by`: who recorded it, only for staff; `takenBack`: why it does not count, null if it does. */
export type DeliveryView = Readonly<{
  id: string;
  quantity: number;
  on: CivilDate;
  link: string | null;
  file: string | null;
  fileVersion: string;
  note: string | null;
  by: string | null;
  takenBack: string | null;
}>;

/** A benefit in a year: how many were promised (1 of one without a quantity), and how many were delivered. */
export type BenefitYear = Readonly<{
  slug: string;
  name: string;
  group: string;
  promised: number;
  delivered: number;
  deliveries: readonly DeliveryView[];
}>;

/** What a year of a sponsorship's term brings. `level` is the name of its level; `isCurrent`: the year is running today. */
export type SponsorYear = TermYear &
  Readonly<{ reference: string; level: string; isCurrent: boolean; benefits: readonly BenefitYear[] }>;

function toDelivery(
  row: DeliveredRow['deliveries'][number],
  corrections: DeliveredRow['deliveries'],
  asStaff: boolean,
): DeliveryView {
  const taken = corrections.find(({ takesBackId }) => takesBackId === row.id);
  const { actor } = row.event;
  return {
    id: String(row.id),
    quantity: row.quantity,
    on: fromDateColumn(row.deliveredOn),
    link: row.link,
    file: row.file && evidenceTypeName(row.file.fileType),
    fileVersion: String(row.file?.eventId ?? 0),
    note: privateTextOf(row.event.private?.data).note,
    by: asStaff ? (actor?.name ?? actor?.email ?? null) : null,
    takenBack: taken ? (privateTextOf(taken.event.private?.data).reason ?? '–') : null,
  };
}

/** The years of a sponsorship that have begun, the newest first, with the names of benefits in a language. */
export function toSponsorYears(row: DeliveredRow, day: CivilDate, lang: Lang, asStaff: boolean): SponsorYear[] {
  if (!row.termFrom || !row.termUntil) return [];
  const lastRound = row.benefits[0]?.round;
  const promised = row.benefits.filter(({ round }) => round === lastRound);
  const begun = termYears(fromDateColumn(row.termFrom), fromDateColumn(row.termUntil)).filter(
    ({ from }) => compareDates(from, day) <= 0,
  );
  return begun.toReversed().map((term) => ({
    ...term,
    reference: row.reference,
    level: row.tier?.name ?? '',
    isCurrent: compareDates(day, term.until) <= 0,
    benefits: promised.map(({ quantity, ...each }) => {
      const { slug } = each;
      const rows = row.deliveries.filter((one) => one.slug === slug && one.year === term.year);
      return {
        slug,
        name: nameOfPromised(lang, each),
        group: nameOfGroup(lang, each.groupName),
        promised: quantity ?? 1,
        delivered: rows.reduce((sum, one) => sum + one.quantity, 0),
        deliveries: rows.filter(({ takesBackId }) => takesBackId === null).map((one) => toDelivery(one, rows, asStaff)),
      };
    }),
  }));
}

/** The begun years of an organisation's accepted sponsorships, for staff who record what was delivered. */
export async function listSponsorYears(
  _staff: Staff,
  organisation: string,
  lang: Lang,
): Promise<readonly SponsorYear[]> {
  const rows = await findOfOrganisation(BigInt(organisation));
  return rows.flatMap((row) => toSponsorYears(row, today(), lang, true));
}

/** The begun years of an organisation's sponsorships that a contact may see. */
export async function listOwnYears(
  person: Person,
  { pledges }: Readonly<{ pledges: readonly Readonly<{ reference: string }>[] }>,
  lang: Lang,
): Promise<readonly SponsorYear[]> {
  const rows = await findOfPerson(
    person.id,
    pledges.map(({ reference }) => reference),
  );
  return rows.flatMap((row) => toSponsorYears(row, today(), lang, false));
}
