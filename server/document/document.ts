import type { Lang } from '#content/languages';

/** A label and its text. */
export type DocumentFact = Readonly<{ term: string; text: string }>;

/** A table of texts: the last column holds amounts. `totals` has a row for each currency, because currencies are never added up. */
export type DocumentTable = Readonly<{
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  totals: readonly Readonly<{ term: string; amount: string }>[];
  /** What is said in place of the table if it has no rows. */
  empty: string;
}>;

/** How to pay, on a document: a sentence, the account, and the text of a QR code with its description where the currency has one. */
export type DocumentPay = Readonly<{
  title: string;
  text: string;
  facts: readonly DocumentFact[];
  code: Readonly<{ text: string; label: string; caption: string }> | null;
  more: readonly string[];
}>;

/**
 * A document in one language, ready to be drawn: as a page by components/document, as a PDF by `drawPdf`. It is made whenever somebody opens it. Everything is text
 * that is already formatted; a text may have line breaks.
 */
export type Document = Readonly<{
  lang: Lang;
  /** The file's name without its ending: letters, digits and hyphens of ASCII. */
  name: string;
  /** The path of its page, with the language. */
  path: string;
  title: string;
  issuer: Readonly<{ name: string; lines: readonly string[]; registration: DocumentFact }>;
  /** Whom it is for: a name first, then the lines of an address. Empty if nothing is known. */
  recipient: Readonly<{ term: string; lines: readonly string[] }>;
  /** Why it does not count, or not in full. */
  notice: string | null;
  /** What it is about in large figures: one amount for each currency. */
  panel: Readonly<{ term: string; amounts: readonly string[]; note: string | null }>;
  facts: readonly DocumentFact[];
  table: DocumentTable | null;
  pay: DocumentPay | null;
  /** Whom a line to sign is for, each with the labels of what is written on it. Left out where nobody signs. */
  signatures?: readonly Readonly<{ party: string; labels: readonly string[] }>[];
  /** Paragraphs with an optional heading, last. */
  notes: readonly Readonly<{ title: string | null; text: string }>[];
}>;

/** A postal address or another text of several lines, without empty ones. */
export function toLines(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
