import { encode } from 'uqr';
import { COLOURS } from '#content/brand';
import type { Document, DocumentFact, DocumentPay } from '#server/document/document';
import {
  drawArtifact,
  drawGround,
  drawLines,
  drawRule,
  FULL,
  heightOf,
  keepRoom,
  PAGE,
  putText,
  wrap,
  type Box,
  type Look,
  type Sheet,
} from '#server/document/sheet';
import type { Mark } from '#server/document/mark';

const QUIET: Look = { style: 'text', size: 8.5, colour: COLOURS.quiet };
const BODY: Look = { style: 'text', size: 9.5 };
const STRONG: Look = { style: 'strong', size: 9.5 };
/** The heading of a part. */
export const HEADING: Look = { style: 'display', size: 13, leading: 19 };

function drawMark(sheet: Sheet, { x, y, size, shapes }: Mark, side: number, top: number): void {
  const left = sheet.dir === 'ltr' ? PAGE.side : PAGE.width - PAGE.side - side;
  drawArtifact(sheet, (pdf) => {
    pdf
      .save()
      .translate(left, top)
      .scale(side / size)
      .translate(-x, -y);
    for (const { d, fill, stroke, width } of shapes) {
      if (fill) pdf.path(d).fill(fill);
      if (stroke) pdf.path(d).lineWidth(width).stroke(stroke);
    }
    pdf.restore();
  });
}

/** The head of the first page: the mark, who issued the document, and a strong line. */
export function putHead(sheet: Sheet, { name, lines, registration }: Document['issuer'], mark: Mark | null): void {
  const indent = mark ? 50 : 0;
  if (mark) drawMark(sheet, mark, 38, sheet.y);
  const box = { x: FULL.x + indent, width: FULL.width - indent };
  putText(sheet, 'P', name, { style: 'display', size: 15, leading: 20 }, box);
  putText(sheet, 'P', lines.join(' · '), QUIET, box);
  putText(sheet, 'P', `${registration.term}: ${registration.text}`, QUIET, box);
  sheet.y += 12;
  drawRule(sheet, FULL, sheet.y, 1.2);
  sheet.y += 26;
}

/** Labelled facts as a list, each with a thin line below it. */
function putFacts(sheet: Sheet, facts: readonly DocumentFact[], box: Box, share: number): void {
  const { pdf } = sheet;
  const list = pdf.struct('L');
  sheet.section.add(list);
  const label = { x: box.x, width: box.width * share - 8 };
  const value = { x: box.x + box.width * share, width: box.width * (1 - share) };
  for (const { term, text } of facts) {
    const [terms, texts] = [wrap(sheet, term, label.width, QUIET), wrap(sheet, text, value.width, BODY)];
    const height = Math.max(heightOf(terms, QUIET), heightOf(texts, BODY)) + 8;
    keepRoom(sheet, height);
    const top = sheet.y + 4;
    list.add(
      pdf.struct('LI', {}, [
        pdf.struct('Lbl', {}, () => void drawLines(sheet, terms, top + 1, label, QUIET)),
        pdf.struct('LBody', {}, () => void drawLines(sheet, texts, top, value, BODY)),
      ]),
    );
    sheet.y += height;
    drawRule(sheet, box, sheet.y);
  }
  list.end();
}

/** Whom the document is for, and beside it its facts. */
export function putParties(sheet: Sheet, { recipient, facts }: Pick<Document, 'recipient' | 'facts'>): void {
  const top = sheet.y;
  const [term, width] = [QUIET, FULL.width * 0.46];
  const [name, ...address] = recipient.lines;
  if (name !== undefined) {
    const box = { x: FULL.x, width };
    putText(sheet, 'P', recipient.term, term, box);
    putText(sheet, 'P', name, { style: 'strong', size: 11 }, box);
    for (const line of address) putText(sheet, 'P', line, { ...BODY, size: 10 }, box);
  }
  const below = sheet.y;
  sheet.y = top - 4;
  const start = FULL.width * 0.54;
  putFacts(sheet, facts, { x: FULL.x + start, width: FULL.width - start }, 0.42);
  sheet.y = Math.max(below, sheet.y) + 30;
}

/** The title, why the document does not count if so, and the panel with its amounts. */
export function putPanel(sheet: Sheet, { title, notice, panel }: Pick<Document, 'title' | 'notice' | 'panel'>): void {
  putText(sheet, 'H1', title, { style: 'display', size: 24, leading: 30 });
  if (notice) {
    sheet.y += 8;
    putText(sheet, 'P', notice, { style: 'strong', size: 10.5, colour: '#a01f1a' });
  }
  sheet.y += 12;
  const box = { x: FULL.x + 18, width: FULL.width - 36 };
  const amount: Look = { style: 'display', size: 27, leading: 34 };
  const note: Look = { ...BODY, size: 11 };
  const notes = panel.note === null ? [] : wrap(sheet, panel.note, box.width, note);
  const height = 26 + heightOf([panel.term], QUIET) + heightOf(panel.amounts, amount) + heightOf(notes, note);
  keepRoom(sheet, height);
  drawGround(sheet, FULL, sheet.y, height, COLOURS.sunk);
  drawGround(sheet, { x: FULL.x, width: 4 }, sheet.y, height, COLOURS.sun);
  const bottom = sheet.y + height;
  sheet.y += 12;
  putText(sheet, 'P', panel.term, QUIET, box);
  for (const each of panel.amounts) putText(sheet, 'P', each, amount, box);
  if (panel.note !== null) putText(sheet, 'P', panel.note, note, box);
  sheet.y = bottom + 26;
}

const CODE_SIDE = 118;

/** A QR code as squares that join, black on white with its quiet zone. */
function putCode(sheet: Sheet, { text, label, caption }: NonNullable<DocumentPay['code']>, top: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const x = FULL.x + FULL.width - CODE_SIDE;
  const left = sheet.dir === 'ltr' ? x : FULL.x;
  const { pdf } = sheet;
  const draw = () => {
    pdf
      .save()
      .translate(left, top)
      .scale(CODE_SIDE / size)
      .rect(0, 0, size, size)
      .fill('#ffffff');
    data.forEach((row, y) => row.forEach((isDark, at) => void (isDark && pdf.rect(at, y, 1.02, 1.02))));
    pdf.fill('#000000').restore();
  };
  const bbox = [left, top, left + CODE_SIDE, top + CODE_SIDE] as [number, number, number, number];
  sheet.section.add(pdf.struct('Figure', { alt: label, bbox } as PDFKit.Mixins.StructureElementOptions, draw));
  const below = { x, width: CODE_SIDE };
  const lines = wrap(sheet, caption, CODE_SIDE, QUIET);
  sheet.section.add(pdf.struct('P', {}, () => void drawLines(sheet, lines, top + CODE_SIDE + 2, below, QUIET)));
}

/** How to pay, with the code beside the account. */
export function putPay(sheet: Sheet, { title, text, facts, code, more }: DocumentPay): void {
  keepRoom(sheet, 250);
  putText(sheet, 'H2', title, HEADING);
  putText(sheet, 'P', text, { ...STRONG, size: 10.5 });
  sheet.y += 6;
  const top = sheet.y;
  putFacts(sheet, facts, { x: FULL.x, width: FULL.width - (code ? CODE_SIDE + 26 : 0) }, 0.3);
  if (code) {
    putCode(sheet, code, top);
    sheet.y = Math.max(sheet.y, top + CODE_SIDE + 30);
  }
  for (const each of more) {
    sheet.y += 8;
    putText(sheet, 'P', each, { ...BODY, size: 9 });
  }
  sheet.y += 24;
}

/** The closing paragraphs. */
export function putNotes(sheet: Sheet, notes: Document['notes']): void {
  for (const { title, text } of notes) {
    if (title !== null) {
      keepRoom(sheet, 60);
      putText(sheet, 'H2', title, { ...STRONG, size: 10.5 });
    }
    putText(sheet, 'P', text, BODY, { x: FULL.x, width: FULL.width * 0.86 });
    sheet.y += 12;
  }
}

/** A line to sign for each party, side by side: the name of the party, and a line above each label. */
export function putSignatures(sheet: Sheet, signatures: NonNullable<Document['signatures']>): void {
  const ROW = 44;
  const width = (FULL.width - 30) / signatures.length;
  const most = Math.max(...signatures.map(({ labels }) => labels.length));
  keepRoom(sheet, 40 + most * ROW);
  const top = sheet.y + 8;
  let bottom = top;
  signatures.forEach(({ party, labels }, at) => {
    const box = { x: FULL.x + at * (width + 30), width };
    sheet.y = top;
    putText(sheet, 'P', party, STRONG, box);
    for (const label of labels) {
      sheet.y += ROW - heightOf([label], QUIET);
      drawRule(sheet, box, sheet.y, 0.8);
      sheet.y += 3;
      putText(sheet, 'P', label, QUIET, box);
    }
    bottom = Math.max(bottom, sheet.y);
  });
  sheet.y = bottom + 20;
}
