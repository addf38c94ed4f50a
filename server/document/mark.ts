import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A shape of the mark: an SVG path with its colours, null for none. */
export type MarkShape = Readonly<{
  d: string;
  fill: string | null;
  stroke: string | null;
  width: number;
}>;

/** The foundation's mark: its square, and its shapes from back to front. */
export type Mark = Readonly<{ x: number; y: number; size: number; shapes: readonly MarkShape[] }>;

type Attributes = Readonly<Record<string, string>>;

const readAttributes = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

const colour = (text: string | undefined) => (text === undefined || text === 'none' ? null : text);

function toShape(own: Attributes): MarkShape {
  return {
    d: own.d ?? '',
    fill: own.fill === undefined ? '#000000' : colour(own.fill),
    stroke: colour(own.stroke),
    width: Number(own['stroke-width'] ?? 1),
  };
}

/**
 * Reads an SVG of paths in groups, with fills and strokes as attributes, which is what a mark usually is. Null if it has anything else: a document then shows no mark,
 * rather than a wrong one.
 */
export function readMark(svg: string): Mark | null {
  const groups: Attributes[] = [];
  const shapes: MarkShape[] = [];
  let square: number[] = [];
  for (const [, isEnd, tag = '', text = '', isAlone] of svg.matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>/g)) {
    const own = { ...groups.at(-1), ...readAttributes(text) };
    if (isEnd) groups.pop();
    else if (
      !['svg', 'g', 'path', 'title'].includes(tag) ||
      'transform' in own ||
      Object.values(own).some((value) => value.startsWith('url('))
    )
      return null;
    else {
      if (tag === 'svg') square = (own.viewBox ?? '').split(/[\s,]+/).map(Number);
      if (tag === 'path') shapes.push(toShape(own));
      if (!isAlone) groups.push(own);
    }
  }
  const [x = 0, y = 0, size] = square;
  return size && size > 0 ? { x, y, size, shapes } : null;
}

/** The mark in `content/icon.svg`. */
export async function findMark(): Promise<Mark | null> {
  return readMark(await readFile(path.join(process.cwd(), 'content', 'icon.svg'), 'utf8'));
}
