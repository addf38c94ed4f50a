/** What can be moved in from another system. */
export const IMPORT_KINDS = ['people', 'pledges', 'memberships', 'payments'] as const;

/** What can be moved in. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

const EMAIL = ['email', 'email address', 'donor email', 'primary email', 'opposite account email'];
const CONTACT = ['person', 'contact id', 'donor id', 'opposite account handle'];
const STATE = {
  status: ['status', 'status id', 'pledge status', 'contribution status', 'membership status', 'donation status'],
  direction: ['credit/debit'],
  transactionKind: ['kind'],
  isRefund: ['is refund'],
};
const MONEY = { currency: ['currency', 'contribution currency', 'pledge currency'] };

/**
 * The headings that each column is known by: our own name first, then those of CiviCRM, Donorbox and Open Collective. The first that a file has counts. They are compared in small letters, with
 * spaces for underscores.
 */
export const IMPORT_COLUMNS = {
  people: {
    id: ['id', ...CONTACT],
    email: EMAIL,
    name: ['name', 'display name', 'donor name', 'full name', 'opposite account name'],
    firstName: ['first name', "donor's first name", 'donor first name'],
    lastName: ['last name', "donor's last name", 'donor last name'],
    address: ['address', 'postal address', 'street address', 'contributor address'],
    city: ['city'],
    postcode: ['postcode', 'postal code', 'zip', 'zip code'],
    country: ['country', 'contributor country'],
    language: ['language', 'preferred language', 'locale'],
    since: ['since', 'created date', 'created at'],
  },
  pledges: {
    id: [
      ...['id', 'pledge id', 'receipt id', 'short transaction id', 'transaction graphql id', 'donation id'],
      ...['contribution id', 'transaction id'],
    ],
    person: CONTACT,
    email: EMAIL,
    reference: ['reference', 'pledge reference'],
    amount: ['amount', 'pledge amount', 'total pledged', 'gross amount', 'total amount', 'amount single column'],
    ...MONEY,
    date: [
      ...['date', 'pledged on', 'create date', 'pledge made', 'donated at', 'date & time', 'receive date'],
      ...['date received', 'contribution date'],
    ],
    due: ['due', 'first due', 'start date', 'payments start date'],
    instalments: ['instalments', 'installments', 'number of installments'],
    months: ['every months'],
    unit: ['frequency unit'],
    interval: ['frequency interval'],
    programme: ['programme', 'program', 'designation', 'financial type'],
    ...STATE,
  },
  memberships: {
    id: ['id', 'membership id'],
    person: CONTACT,
    email: EMAIL,
    class: ['class', 'membership type', 'membership type id'],
    from: ['from', 'start date', 'membership start date'],
    until: ['until', 'end date', 'membership expiration date'],
    amount: ['amount', 'paid amount', 'total amount'],
    ...MONEY,
    paidOn: ['paid on', 'receive date', 'date received'],
    hours: ['hours per month'],
    area: ['area'],
    status: STATE.status,
  },
  payments: {
    id: [
      ...['id', 'payment id', 'receipt id', 'short transaction id', 'transaction graphql id', 'donation id'],
      ...['contribution id', 'transaction id'],
    ],
    pledge: ['pledge', 'pledge id', 'pledge reference'],
    amount: ['amount', 'gross amount', 'total amount', 'amount single column'],
    ...MONEY,
    date: [
      ...['date', 'received on', 'donated at', 'date & time', 'receive date', 'date received'],
      ...['contribution date'],
    ],
    refunds: ['refunds', 'refund of', 'short refund transaction id', 'refund transaction id', 'refund id'],
    ...STATE,
  },
} as const satisfies Record<ImportKind, Record<string, readonly string[]>>;

/** Columns of which a file needs one of each list. */
const NEEDED = {
  people: [['email']],
  pledges: [['id'], ['amount'], ['date'], ['email', 'person']],
  memberships: [['id'], ['class'], ['from'], ['email', 'person']],
  payments: [['id'], ['amount'], ['date']],
} as const satisfies Record<ImportKind, readonly (readonly string[])[]>;

/** Where the columns of a file are, by their names here. `unused`: headings that nothing is read from. `missing`: needed columns that the file does not have. */
export type FoundColumns = Readonly<{
  at: ReadonlyMap<string, number>;
  unused: readonly string[];
  missing: readonly (readonly string[])[];
}>;

const plain = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .replaceAll('’', "'");

/** The headings that a column is known by; none if the kind has no such column. */
export function headingsOf(kind: ImportKind, column: string): readonly string[] {
  const columns: Readonly<Record<string, readonly string[]>> = IMPORT_COLUMNS[kind];
  return Object.hasOwn(columns, column) ? (columns[column] ?? []) : [];
}

/** Finds the columns of a file by its headings. `chosen` names a heading for a column, which counts before all others. */
export function findColumns(
  kind: ImportKind,
  headings: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): FoundColumns {
  const names = headings.map(plain);
  const at = new Map<string, number>();
  for (const column of Object.keys(IMPORT_COLUMNS[kind])) {
    const wanted = Object.hasOwn(chosen, column) ? [plain(chosen[column] ?? '')] : headingsOf(kind, column);
    const found = wanted.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (found !== undefined) at.set(column, found);
  }
  const used = new Set(at.values());
  return {
    at,
    unused: headings.filter((heading, index) => !used.has(index) && heading.trim() !== ''),
    missing: NEEDED[kind].filter((any) => !any.some((column) => at.has(column))),
  };
}
