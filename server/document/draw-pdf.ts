import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { COLOURS } from '#content/brand';
import { LANGUAGES } from '#content/languages';
import { DOCUMENTS } from '#content/messages/documents';
import { SITE } from '#content/site';
import type { Document } from '#server/document/document';
import { putHead, putNotes, putPanel, putParties, putPay, putSignatures } from '#server/document/draw-parts';
import { putTable } from '#server/document/draw-table';
import { loadFaces } from '#server/document/faces';
import { findMark, type Mark } from '#server/document/mark';
import { drawLines, FULL, PAGE, putText, startPage, wrap, type Sheet } from '#server/document/sheet';
import { findUnprintable, toPrintable } from '#server/document/text-runs';
import { siteUrl } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';

// What unprintable characters are replaced with, and what the frame of a page says.
const ALWAYS = '[U+0123456789ABCDEF]·: ';

/** Every text of a document, one after the other. */
function toWholeText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(toWholeText).join('') : '';
}

/** What of a document is set in the typeface for headings. */
const inDisplay = ({ issuer, title, panel, table, pay }: Document) => [
  issuer.name,
  title,
  panel.amounts,
  table?.title,
  pay?.title,
];

/** A document with each text changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts<unknown>(each, change)])) as T;
}

/** The foot of a page: where the document is online, and the number of the page. It is no part of the text. */
function drawFrame(sheet: Sheet, online: string, page: string): void {
  const look = { style: 'text', size: 7.5, colour: COLOURS.quiet } as const;
  const top = PAGE.height - PAGE.bottom + 26;
  sheet.pdf.markContent('Artifact', { type: 'Pagination' });
  drawLines(sheet, wrap(sheet, online, FULL.width * 0.8, look).slice(0, 1), top, FULL, look);
  drawLines(sheet, [page], top, FULL, { ...look, align: 'end' });
  sheet.pdf.endMarkedContent();
}

async function drawDocument(pdf: InstanceType<typeof PDFDocument>, wanted: Document, mark: Mark | null): Promise<void> {
  const { t, language } = translate(wanted.lang, DOCUMENTS);
  const online = t('online', { url: siteUrl() + wanted.path });
  await loadFaces(toWholeText(wanted) + online + t('page', { page: 1 }) + ALWAYS, 'text');
  await loadFaces(toWholeText(wanted) + ALWAYS, 'strong');
  await loadFaces(toWholeText(inDisplay(wanted)) + ALWAYS, 'display');
  const unprintable = findUnprintable(toWholeText(wanted));
  const document = unprintable.length === 0 ? wanted : mapTexts(wanted, (text) => toPrintable(text, unprintable));
  const missing = t('unprintable', { characters: toPrintable(unprintable.join(' '), unprintable) });
  await loadFaces(missing, 'text');
  const { lang, issuer, table, pay, notes, signatures } = document;
  const section = pdf.struct('Document', { title: document.title, lang: language.code });
  pdf.addStructure(section);
  const sheet: Sheet = {
    pdf,
    dir: LANGUAGES[lang].dir,
    section,
    frame: (each) => drawFrame(each, online, t('page', { page: each.page })),
    page: 0,
    y: 0,
  };
  startPage(sheet);
  putHead(sheet, issuer, mark);
  putParties(sheet, document);
  putPanel(sheet, document);
  if (table) putTable(sheet, table);
  if (pay) putPay(sheet, pay);
  putNotes(sheet, notes);
  if (signatures) putSignatures(sheet, signatures);
  if (unprintable.length > 0) putText(sheet, 'P', missing, { style: 'text', size: 8.5, colour: COLOURS.quiet });
  section.end();
}

/**
 * Draws documents one after the other as one PDF, which can be read while it is drawn: tagged, with its language and title, built to PDF/UA-1. What no typeface can print is
 * named at the end of its document. An error ends the stream.
 */
export function drawPdf(
  documents: Iterable<Document> | AsyncIterable<Document>,
  title: string,
  lang: Document['lang'],
): Readable {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    // The types of the package do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang,
    // Without it, the package would load a font of its own that cannot be embedded.
    font: '',
    info: { Title: title, Creator: SITE.name },
  });
  void draw(pdf, documents).catch((error: unknown) => (pdf as unknown as Readable).destroy(error as Error));
  return pdf as unknown as Readable;
}

async function draw(pdf: InstanceType<typeof PDFDocument>, documents: Iterable<Document> | AsyncIterable<Document>) {
  const mark = await findMark();
  for await (const document of documents) await drawDocument(pdf, document, mark);
  pdf.end();
}
