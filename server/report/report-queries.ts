import { addMonths, civilDate, addDays, compareDates, type CivilDate } from '#domain/civil-date';
import { OVERDUE_AGES, overdueAge } from '#domain/overdue-age';
import { money, toShare, type Currency, type Money } from '#domain/money';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import { RECEIVED_PARTS, type ReceivedPart } from '#domain/received-money';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { readOpenDays, type OpenDay } from '#server/payment/open-instalment-store';
import {
  findReceivedPart,
  findYears,
  sumFulfilment,
  sumReceived,
  type ReceivedSums,
} from '#server/report/received-money-store';

/** What arrived in a period, and where it is now. `bank`: what the bank's files say came in and went out; null for money that no file has. `isRight`: both agree, to the cent. */
export type ReceivedLine = Readonly<{
  parts: Readonly<Record<ReceivedPart, Money>>;
  total: Money;
  bank: Readonly<{ cameIn: Money; wentOut: Money }> | null;
  isRight: boolean;
}>;

/** The money of an account in a currency: by month, `YYYY-MM`, and the whole year. `account`: its number, or the source of money that no bank's file has. */
export type AccountYear = Readonly<{
  account: string;
  currency: Currency;
  months: readonly (ReceivedLine & Readonly<{ month: string }>)[];
  year: ReceivedLine;
}>;

/** The reconciliation of a year, with all years in which money arrived. */
export type Reconciliation = Readonly<{ year: number; years: readonly number[]; accounts: readonly AccountYear[] }>;

function toLine(rows: readonly ReceivedSums[], currency: Currency): ReceivedLine {
  const sumOf = (pick: (row: ReceivedSums) => bigint) =>
    money(
      rows.reduce((sum, row) => sum + pick(row), 0n),
      currency,
    );
  const partOf = (part: ReceivedPart) => sumOf((row) => row.parts[part]);
  const parts = Object.fromEntries(RECEIVED_PARTS.map((part) => [part, partOf(part)])) as ReceivedLine['parts'];
  const total = sumOf((row) => RECEIVED_PARTS.reduce((sum, part) => sum + row.parts[part], 0n));
  const isOfBank = rows.some(({ bank }) => bank !== null);
  const cameIn = sumOf(({ bank }) => bank?.cameIn ?? 0n);
  return {
    parts,
    total,
    bank: isOfBank ? { cameIn, wentOut: sumOf(({ bank }) => bank?.wentOut ?? 0n) } : null,
    isRight: !isOfBank || cameIn.amount === total.amount,
  };
}

/** The money that arrived in a year, by account and month. `asked`: the year as the address has it; without one, the last in which money arrived. */
export async function readReconciliation(_staff: Staff, asked: unknown): Promise<Reconciliation> {
  const known = await findYears();
  const now = Number(today().slice(0, 4));
  const { first, last } = known ?? { first: now, last: now };
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at);
  const year = years.find((each) => String(each) === asked) ?? last;
  const rows = await sumReceived(year);
  const keys = [...new Set(rows.map(({ account, currency }) => `${currency} ${account}`))];
  return {
    year,
    years,
    accounts: keys.map((key) => {
      const own = rows.filter(({ account, currency }) => `${currency} ${account}` === key);
      const currency = toCurrency(key.slice(0, 3));
      return {
        account: key.slice(4),
        currency,
        months: own.map((row) => ({
          month: `${year}-${String(row.month).padStart(2, '0')}`,
          ...toLine([row], currency),
        })),
        year: toLine(own, currency),
      };
    }),
  };
}

/** A payment behind a sum: `sum` of its `amount` is in the part. */
export type PartRow = Readonly<{
  id: string;
  receivedOn: CivilDate;
  sum: Money;
  amount: Money;
  reference: string | null;
  payer: string | null;
}>;

/** The payments behind a sum, a page of them, and where the next page begins; null on the last. */
export type PartList = Readonly<{
  account: string;
  period: string;
  part: ReceivedPart;
  items: readonly PartRow[];
  after: string;
  next: string | null;
}>;

const PAGE = 100;

/** The payments behind a sum of the reconciliation, as the address asks (`account`, `currency`, `period`: a month or a year, `part`, `after`). Null if it asks for none. */
export async function listReceivedPart(
  _staff: Staff,
  asked: Readonly<Record<string, unknown>>,
): Promise<PartList | null> {
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  const part = RECEIVED_PARTS.find((each) => each === asked.part);
  const [, year = '', month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text('period')) ?? [];
  const [account, code] = [text('account').slice(0, 100), text('currency')];
  // The day after the last one has to be a date, too.
  if (!part || year < '1900' || year > '9998' || !account || account.includes('\0') || !/^[A-Z]{3}$/.test(code))
    return null;
  const first = civilDate(`${year}-${month ?? '01'}-01`);
  const last = addDays(addMonths(first, month ? 1 : 12), -1);
  const after = /^\d{1,18}$/.test(text('after')) ? text('after') : '';
  const filter = { account, currency: code, first, last, part, after: BigInt(after || 0) };
  const rows = await findReceivedPart(filter, PAGE + 1);
  return {
    account,
    period: text('period'),
    part,
    after,
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
    items: rows.slice(0, PAGE).map(({ sum, amount, ...row }) => ({
      ...row,
      sum: money(sum, toCurrency(code)),
      amount: money(amount, toCurrency(code)),
    })),
  };
}

/** What is expected of one currency: not yet due, and due by how many days, one sum for each of `OVERDUE_AGES` and one for more; and by month of its due date, the months that are past as one. */
export type Expected = Readonly<{
  currency: Currency;
  total: Money;
  notDue: Money;
  ages: readonly Money[];
  past: Money;
  months: readonly Readonly<{ month: string; open: Money }>[];
}>;

const FOR_EVER = civilDate('9999-12-31');

function toExpected(days: readonly OpenDay[], currency: Currency, on: CivilDate): Expected {
  const sumOf = (those: readonly OpenDay[]) =>
    money(
      those.reduce((sum, { open }) => sum + open, 0n),
      currency,
    );
  const due = days.filter((day) => compareDates(day.due, on) <= 0);
  const thisMonth = on.slice(0, 7);
  const months = [...new Set(days.map((day) => day.due.slice(0, 7)))].filter((month) => month >= thisMonth).sort();
  return {
    currency,
    total: sumOf(days),
    notDue: sumOf(days.filter((day) => !due.includes(day))),
    ages: [0, ...OVERDUE_AGES].map((_, age) => sumOf(due.filter((day) => overdueAge(day.due, on) === age))),
    past: sumOf(days.filter((day) => day.due.slice(0, 7) < thisMonth)),
    months: months.map((month) => ({ month, open: sumOf(days.filter((day) => day.due.startsWith(month))) })),
  };
}

/** What is still expected, by age and by month, in each currency. */
export async function readExpected(_staff: Staff): Promise<Expected[]> {
  const days = await readOpenDays(FOR_EVER);
  return [...new Set(days.map(({ currency }) => currency))].sort().map((currency) =>
    toExpected(
      days.filter((day) => day.currency === currency),
      toCurrency(currency),
      today(),
    ),
  );
}

/** What was promised for a year by one kind of pledge, and what became of it. `rate`: received of what was promised and is neither ended nor released, as a share; null where nothing is. */
export type FulfilmentLine = Readonly<{
  kind: PledgeKind;
  year: number;
  promised: Money;
  closed: Money;
  received: Money;
  expected: Money;
  rate: number | null;
}>;

/** Fulfilment by kind and year of the due dates, the latest year first. */
export async function readFulfilment(_staff: Staff): Promise<FulfilmentLine[]> {
  return (await sumFulfilment()).flatMap(({ kind, year, currency: code, promised, ended, released, ...sums }) => {
    if (!isPledgeKind(kind)) return [];
    const currency = toCurrency(code);
    return [
      {
        kind,
        year,
        promised: money(promised, currency),
        closed: money(ended + released, currency),
        received: money(sums.received, currency),
        expected: money(sums.expected, currency),
        rate: toShare(sums.received, promised - ended - released),
      },
    ];
  });
}
