import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import type { ReadRow, RowCells } from '#domain/import/import-row';
import { toAmount, toNamedPerson, toPastDay, type ImportInto, type NamedPerson } from '#domain/import/pledge-row';
import { leftOutOf } from '#domain/import/row-status';
import type { MembershipClass } from '#domain/membership';

/** A membership to be moved in: its class and its days. `amount`: what was paid for it, 0 if the file does not say; `paidOn`: when. Hours and area are those of a contributing member. */
export type MembershipRow = NamedPerson &
  Readonly<{
    id: string;
    class: MembershipClass;
    from: CivilDate;
    until: CivilDate | null;
    amount: bigint;
    paidOn: CivilDate;
    hoursPerMonth: number | null;
    area: string | null;
  }>;

const CLASSES: readonly MembershipClass[] = ['basic', 'supporting', 'contributing', 'fellow'];

/** The longest term of years that ends. */
const LONGEST_MONTHS = 1_200;

function toClass(cells: RowCells, { classes }: ImportInto): MembershipClass {
  const named = cells.text('class').toLowerCase();
  const mapped = Object.entries(classes).find(([name]) => name.toLowerCase() === named)?.[1] ?? named;
  return CLASSES.find((each) => each === mapped) ?? cells.fail('unknown-class', named);
}

function toHours(cells: RowCells, membershipClass: MembershipClass) {
  if (membershipClass !== 'contributing') return { hoursPerMonth: null, area: null };
  const typed = cells.text('hours');
  if (!/^\d{1,3}$/.test(typed) || Number(typed) < 1) cells.fail('bad-hours', typed);
  return { hoursPerMonth: Number(typed), area: cells.text('area') || 'other' };
}

/** Reads a membership. Without a last day a Fellow is one for life, and any other membership lasts a year. */
export function toMembershipRow(cells: RowCells, into: ImportInto): ReadRow<MembershipRow> {
  const why = leftOutOf(cells, true);
  if (why) return { kind: 'left-out', why };
  const id = cells.id('id') || cells.fail('no-id');
  const membershipClass = toClass(cells, into);
  const from = cells.date('from') ?? cells.fail('bad-date');
  if (compareDates(from, addDays(into.today, 3_650)) > 0) cells.fail('bad-date', from);
  const year = addDays(addMonths(from, 12), -1);
  const until = cells.date('until') ?? (membershipClass === 'fellow' ? null : year);
  if (until && (compareDates(until, from) < 0 || compareDates(until, addMonths(from, LONGEST_MONTHS)) > 0))
    cells.fail('bad-term', `${from} ${until}`);
  const amount = cells.text('amount') === '' ? 0n : toAmount(cells, into);
  if (amount < 0n || (amount > 0n && membershipClass !== 'supporting')) cells.fail('bad-amount', cells.text('amount'));
  const paidOn = cells.date('paidOn') ? toPastDay(cells, 'paidOn', into.today) : from;
  if (amount > 0n && compareDates(paidOn, into.today) > 0) cells.fail('date-ahead', paidOn);
  const days = { class: membershipClass, from, until };
  return {
    kind: 'row',
    row: { ...toNamedPerson(cells), id, ...days, amount, paidOn, ...toHours(cells, membershipClass) },
  };
}
