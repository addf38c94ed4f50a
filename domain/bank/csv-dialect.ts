import { z } from 'zod';

/** The encodings that a table may be in, by their labels of the Encoding standard. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-15', 'iso-8859-2', 'utf-16le'] as const;

/** What separates the columns of a table. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** What a column of a bank's table is for. `direction`: a word for money in or out, beside an amount without a sign. */
export const COLUMN_USES = [
  'date',
  'amount',
  'credit',
  'debit',
  'direction',
  'currency',
  'payer',
  'text',
  'reference',
  'account',
] as const;

/** What a column is for. */
export type ColumnUse = (typeof COLUMN_USES)[number];

/** How a bank writes its tables, as far as it was chosen: null or left out is found out from the file. `columns`: the number of each column from 0, by its use. */
export const CsvDialect = z.object({
  encoding: z.enum(ENCODINGS).nullable().default(null),
  delimiter: z.enum(DELIMITERS).nullable().default(null),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).nullable().default(null),
  decimal: z.enum([',', '.']).nullable().default(null),
  currency: z.string().length(3).nullable().default(null),
  account: z.string().max(64).nullable().default(null),
  columns: z.partialRecord(z.enum(COLUMN_USES), z.number().int().min(0).max(200).nullable()).nullable().default(null),
});

/** How a bank writes its tables. */
export type CsvDialect = z.output<typeof CsvDialect>;

/** Nothing is chosen: all of it is found out. */
export const DETECT: CsvDialect = CsvDialect.parse({});

// English, German, Spanish, French, Dutch, Italian, Portuguese, Polish: the first pattern that a heading fits, in this order.
const HEADINGS: Readonly<Record<ColumnUse, RegExp>> = {
  date: /^(booking ?date|bookingdate|date|buchungstag|buchungsdatum|buchung|datum|fecha( de)?( operaci[oó]n| contable)?|posting date|posted|posted date|transaction date|date comptable|date op[eé]ration|boekdatum|boekingsdatum|date completed.*|completed date|data|data operacji|data ksi[eę]gowania|data contabile|data mov\.?)$/,
  amount:
    /^(amount|betrag|umsatz|importe|montant|bedrag|importo|valor|kwota|transaction amount|transactiebedrag|amount ?\(.*\)|betrag ?\(.*\)|umsatz ?\(.*\)|importe ?\(.*\)|bedrag ?\(.*\)|transaktionsbetrag|buchungsbetrag|monto)$/,
  credit:
    /^(credit|credits|credit amount|haben|gutschrift|abono|abonos|haber|ingresos?|paid in|money in|deposits?|cr[eé]dit|entrate|avere|cr[eé]dito|uznania)( ?\(.*\))?$/,
  debit:
    /^(debit|debits|debit amount|soll|belastung|lastschrift|cargo|cargos|debe|gastos?|paid out|money out|withdrawals?|d[eé]bit|uscite|dare|d[eé]bito|obci[aą][zż]enia)( ?\(.*\))?$/,
  direction:
    /^(soll\/haben|s\/h|soll-?\/haben-?kennzeichen|haben\/soll|credit\/debit|debit\/credit|cr\/dr|dr\/cr|d\/c|c\/d|af ?\/?bij|bij\/af|credit debit indicator|type d\/c|debit\/credit indicator|richtung|direction)$/,
  currency:
    /^(currency|w(a|ä|ae)hrung|moneda|divisa|devise|munt|muntsoort|valuta|waluta|moeda|ccy|transaction currency)$/,
  payer:
    /^(payer|payer name|name|name.*(zahlungsbeteiligter|auftraggeber|beg(u|ü|ue)nstigter)|auftraggeber.*|beg(u|ü|ue)nstigter.*|zahlungspflichtiger.*|zahlungsbeteiligter|counter ?party|counterparty name|other party|other party name|name other party|tegenpartij|naam tegenpartij|naam.*omschrijving|ordenante|remitente|beneficiario|[eé]metteur|partner name|empf[aä]nger.*|nadawca.*|from|payee)$/,
  text: /^(purpose|verwendungszweck.*|description|details|transaction details|memo|concepto|concepto ampliado|narrative|buchungstext|omschrijving|mededelingen|libell[eé].*|remittance.*|payment reference|message|descripci[oó]n|descrizione|causale|descri[cç][aã]o|tytu[lł]|opis.*|text|particulars)$/,
  reference:
    /^(transaction id|transaction ?reference|bank reference|id|fitid|unique id|bankreferenz|transaktions-?id|transactiereferentie|volgnr|referencia( del banco)?|num[eé]ro de r[eé]f[eé]rence|nr referencyjny|balance_transaction_id)$/,
  account:
    /^(account|account number|account no\.?|iban|auftragskonto|kontonummer|konto|eigenes konto|iban auftragskonto|iban\/bban|rekening|rekeningnummer|cuenta|n[uú]mero de cuenta|compte|num[eé]ro de compte|numer rachunku)$/,
};

/** A heading without quotes, marks at its end and space around it, in small letters. */
const plain = (heading: string) =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/[*:]$/, '')
    .toLowerCase();

/** The columns of a table by their headings; of two columns for one use, the first. */
export function columnsOf(headings: readonly string[]): Partial<Record<ColumnUse, number>> {
  const found: Partial<Record<ColumnUse, number>> = {};
  for (const use of COLUMN_USES) {
    const at = headings.findIndex((heading) => HEADINGS[use].test(plain(heading)));
    if (at >= 0) found[use] = at;
  }
  return found;
}

/** Whether a table is a report of Stripe: its payments are recorded as they happen, so a second record would count them twice. */
export function isStripeReport(headings: readonly string[]): boolean {
  return headings.some((heading) => /^(balance_transaction_id|automatic_payout_id)$/.test(plain(heading)));
}

const IN = /^(c|cr|crdt|credit|h|haben|bij|in|\+|abono|haber|gutschrift|cr[eé]dit)$/i;
const OUT = /^(d|dr|dbit|debit|s|soll|af|out|-|cargo|debe|lastschrift|belastung|d[eé]bit)$/i;

/** Whether a word of a `direction` column means money in or out; null if neither. */
export function readDirection(text: string): 'in' | 'out' | null {
  const word = text.trim();
  return IN.test(word) ? 'in' : OUT.test(word) ? 'out' : null;
}
