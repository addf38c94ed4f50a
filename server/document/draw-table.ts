import { COLOURS } from '#content/brand';
import type { DocumentTable } from '#server/document/document';
import { HEADING } from '#server/document/draw-parts';
import {
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

const HEAD: Look = { style: 'strong', size: 8, colour: COLOURS.quiet };
const CELL: Look = { style: 'text', size: 9 };
const TOTAL: Look = { style: 'strong', size: 10 };
const PADDING = 4;

/** The widths of the columns as shares: of what an amount is for, of a plan with its dates and two amounts, and of payments, where what they were for takes the most room. */
const SHARES: Readonly<Record<number, readonly number[]>> = {
  2: [0.75, 0.25],
  3: [0.4, 0.3, 0.3],
  4: [0.22, 0.15, 0.45, 0.18],
};

function columnsOf(count: number): Box[] {
  const widths = Array.from({ length: count }, (_, at) => FULL.width * (SHARES[count]?.[at] ?? 1 / count));
  let x: number = FULL.x;
  return widths.map((width, at) => {
    const box = { x, width: at === count - 1 ? width : width - 10 };
    x += width;
    return box;
  });
}

type Cells = readonly Readonly<{
  lines: readonly string[];
  box: Box;
  look: Look;
  tag: 'TH' | 'TD';
  scope?: 'Row' | 'Column';
}>[];

const heightOfRow = (cells: Cells) => Math.max(...cells.map(({ lines, look }) => heightOf(lines, look))) + 2 * PADDING;

function drawCells(sheet: Sheet, cells: Cells, row: PDFKit.PDFStructureElement | null): void {
  const top = sheet.y + PADDING;
  for (const { lines, box, look, tag, scope } of cells) {
    const draw = () => void drawLines(sheet, lines, top, box, look);
    if (row) row.add(sheet.pdf.struct(tag, (scope ? { scope } : {}) as PDFKit.Mixins.StructureElementOptions, draw));
    else draw();
  }
  sheet.y += heightOfRow(cells);
}

/** A table over as many pages as it needs. The heads of its columns are said once and drawn on each page. */
export function putTable(sheet: Sheet, { title, head, rows, totals, empty }: DocumentTable): void {
  const { pdf } = sheet;
  if (rows.length === 0) return putText(sheet, 'P', empty, CELL);
  const columns = columnsOf(head.length);
  const toCells = (texts: readonly string[], look: Look, tag: 'TH' | 'TD', boxes = columns): Cells =>
    texts.map((text, at) => {
      const box = boxes[at] ?? FULL;
      const isLast = at === texts.length - 1;
      const own: Look = isLast ? { ...look, align: 'end', tabular: true } : look;
      const scope = tag === 'TH' ? 'Column' : at === 0 ? 'Row' : undefined;
      return { lines: wrap(sheet, text, box.width, own), box, look: own, tag: scope ? 'TH' : 'TD', scope };
    });
  keepRoom(sheet, 90);
  putText(sheet, 'H2', title, HEADING);
  const table = pdf.struct('Table');
  sheet.section.add(table);
  const heads = toCells(head, HEAD, 'TH');
  const putHeads = (isFirst: boolean) => {
    if (isFirst) {
      const row = pdf.struct('TR');
      table.add(row);
      drawCells(sheet, heads, row);
      row.end();
    } else {
      pdf.markContent('Artifact', { type: 'Pagination' });
      drawCells(sheet, heads, null);
      pdf.endMarkedContent();
    }
    drawRule(sheet, FULL, sheet.y, 1.2);
  };
  const putRow = (cells: Cells) => {
    if (keepRoom(sheet, heightOfRow(cells))) putHeads(false);
    const row = pdf.struct('TR');
    table.add(row);
    drawCells(sheet, cells, row);
    row.end();
    drawRule(sheet, FULL, sheet.y);
  };
  putHeads(true);
  for (const row of rows) putRow(toCells(row, CELL, 'TD'));
  const [first, last] = [columns[0], columns.at(-1)];
  if (first && last) {
    const wide = { x: first.x, width: last.x - first.x - 10 };
    // The last amount stands below its column, however wide.
    const room = { x: FULL.x + FULL.width / 2, width: FULL.width / 2 };
    for (const { term, amount } of totals)
      putRow(toCells([term, amount], TOTAL, 'TD', [{ ...wide, width: room.x - wide.x }, room]));
  }
  table.end();
  sheet.y = Math.min(sheet.y + 26, PAGE.height - PAGE.bottom);
}
