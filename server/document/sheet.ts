import type PDFDocument from 'pdfkit';
import { COLOURS } from '#content/brand';
import type { FaceStyle } from '#server/document/faces';
import { needsActualText, toRuns, type Run } from '#server/document/text-runs';

type Pdf = InstanceType<typeof PDFDocument>;

/** How a text is set. Sizes are in points. */
export type Look = Readonly<{
  style: FaceStyle;
  size: number;
  colour?: string;
  leading?: number;
  align?: 'start' | 'end';
  /** Figures of one width, which stand below each other. */
  tabular?: boolean;
}>;

/** A place on the page, in points from its start edge (the left one, in a right-to-left language the right one). */
export type Box = Readonly<{ x: number; width: number }>;

/** The page: A4, and the margins that every document keeps. */
export const PAGE = { width: 595.28, height: 841.89, side: 56, top: 52, bottom: 70 } as const;

/** The whole width between the margins. */
export const FULL: Box = { x: PAGE.side, width: PAGE.width - 2 * PAGE.side };

type PdfElement = PDFKit.PDFStructureElement;

/** A document while it is drawn: `y` is where the next part begins, `section` the element of the tagged document that gets it. */
export type Sheet = {
  readonly pdf: Pdf;
  readonly dir: 'ltr' | 'rtl';
  readonly section: PdfElement;
  /** Draws what every page has, outside the tagged text. */
  readonly frame: (sheet: Sheet) => void;
  page: number;
  y: number;
};

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Where a line may break: behind spaces and hyphens, and between Chinese, Japanese and Korean characters. */
const PIECE =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}-]+-*\s*|-+\s*|\s+/gu;

const leadingOf = ({ size, leading }: Look) => leading ?? size * 1.42;

// Right-to-left runs are set whole, because word by word they would stand in the wrong order. Without a feature, the package remembers each word.
const featuresOf = ({ isRtl }: Run, { tabular }: Look): PDFKit.Mixins.OpenTypeFeatures[] | undefined =>
  isRtl ? ['rtla'] : tabular ? ['tnum'] : undefined;

function widthOfRun(pdf: Pdf, run: Run, look: Look): number {
  pdf.registerFont(run.face.name, run.face.font as never);
  return pdf.font(run.face.name, look.size).widthOfString(run.text, { features: featuresOf(run, look) });
}

/** The width of a line, in points. */
function measure({ pdf }: Sheet, line: string, look: Look): number {
  return toRuns(line, look.style).reduce((sum, run) => sum + widthOfRun(pdf, run, look), 0);
}

/** The lines of a text within a width. A word that is wider than a line is broken between characters. */
export function wrap(sheet: Sheet, text: string, width: number, look: Look): string[] {
  const fits = (line: string) => measure(sheet, line.trimEnd(), look) <= width;
  return text.split('\n').flatMap((paragraph) => {
    if (fits(paragraph)) return [paragraph];
    const lines: string[] = [];
    let line = '';
    const put = (piece: string) => {
      if (line !== '' && !fits(line + piece)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    };
    for (const [piece] of paragraph.matchAll(PIECE)) {
      if (fits(piece)) put(piece);
      else for (const { segment } of graphemes.segment(piece)) put(segment);
    }
    return [...lines, line.trimEnd()];
  });
}

/** Draws one line with its baseline at `y`. */
function drawLine({ pdf, dir }: Sheet, line: string, y: number, { x, width }: Box, look: Look): void {
  const runs = toRuns(line, look.style);
  const widths = runs.map((run) => widthOfRun(pdf, run, look));
  const all = widths.reduce((sum, each) => sum + each, 0);
  const isAtStart = (look.align ?? 'start') === 'start';
  const left = dir === 'ltr' ? x : PAGE.width - x - width;
  let at = isAtStart === (dir === 'ltr') ? left : left + width - all;
  const isSaid = needsActualText(line);
  if (isSaid) pdf.markContent('Span', { actual: line });
  runs.forEach((run, index) => {
    pdf.font(run.face.name, look.size).fillColor(look.colour ?? COLOURS.ink);
    pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features: featuresOf(run, look) });
    at += widths[index] ?? 0;
  });
  if (isSaid) pdf.endMarkedContent();
}

/** Draws lines from `top` down. Returns where they end. */
export function drawLines(sheet: Sheet, lines: readonly string[], top: number, box: Box, look: Look): number {
  const leading = leadingOf(look);
  lines.forEach((line, at) => drawLine(sheet, line, top + at * leading + look.size * 0.98, box, look));
  return top + lines.length * leading;
}

/** The height of lines, in points. */
export const heightOf = (lines: readonly string[], look: Look): number => lines.length * leadingOf(look);

/** Begins a new page. */
export function startPage(sheet: Sheet): void {
  sheet.pdf.addPage({ size: 'A4', margin: 0 });
  sheet.page += 1;
  sheet.y = PAGE.top;
  sheet.frame(sheet);
}

/** Begins a new page unless so much height is left on this one. Returns whether it did. */
export function keepRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= PAGE.height - PAGE.bottom) return false;
  startPage(sheet);
  return true;
}

/** Draws what is no text, such as lines and grounds: outside the tagged text. */
export function drawArtifact({ pdf }: Sheet, draw: (pdf: Pdf) => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw(pdf);
  pdf.endMarkedContent();
}

/** A ground of a colour, mirrored in a right-to-left language. */
export function drawGround(sheet: Sheet, { x, width }: Box, top: number, height: number, colour: string): void {
  const left = sheet.dir === 'ltr' ? x : PAGE.width - x - width;
  drawArtifact(sheet, (pdf) => pdf.rect(left, top, width, height).fill(colour));
}

/** A thin line across a box. */
export function drawRule(sheet: Sheet, { x, width }: Box, y: number, strength = 0.5): void {
  drawGround(sheet, { x, width }, y, strength, strength > 1 ? COLOURS.ink : RULE);
}

/** The colour of thin lines. */
const RULE = '#d9d2c3';

/** Draws a text as one element of the tagged document at the sheet's place, on one page, and moves the place below it. */
export function putText(sheet: Sheet, tag: string, text: string, look: Look, box: Box = FULL): void {
  const lines = wrap(sheet, text, box.width, look);
  keepRoom(sheet, heightOf(lines, look));
  const top = sheet.y;
  sheet.section.add(sheet.pdf.struct(tag, {}, () => void drawLines(sheet, lines, top, box, look)));
  sheet.y = top + heightOf(lines, look);
}
