import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** How a text looks: the site's two typefaces, the second also bold. */
export type FaceStyle = 'display' | 'text' | 'strong';

/** A part of a typeface for some characters, ready for a PDF; `name` is its own among all faces. */
export type Face = Readonly<{ name: string; font: Font }>;

type Family = Readonly<{
  folder: string;
  file: (slice: string) => string;
  /** The OpenType features that are kept; null for all of them, which scripts need whose letters join. Contextual ones of a Latin typeface cost most of the time. */
  features: readonly string[] | null;
  /** The place on each axis of a variable typeface. */
  axes: Partial<Readonly<Record<FaceStyle, Readonly<Record<string, number>>>>> | null;
}>;

const LATIN_FEATURES = ['ccmp', 'kern', 'lnum', 'locl', 'mark', 'mkmk', 'tnum'];

function variable(name: string): Family {
  return {
    folder: `@fontsource-variable/${name}`,
    file: (slice) => `${name}-${slice}-wght-normal.woff2`,
    features: null,
    axes: { display: { wght: 600 }, text: { wght: 400 }, strong: { wght: 600 } },
  };
}

const INTER: Family = { ...variable('inter'), features: LATIN_FEATURES };
const FRAUNCES: Family = {
  ...INTER,
  folder: '@fontsource-variable/fraunces',
  file: (slice) => `fraunces-${slice}-opsz-normal.woff2`,
  axes: { ...INTER.axes, display: { wght: 560, opsz: 72 } },
};
/** In the order in which a character is looked for. The last one has a glyph, if a plain one, for every character of the Basic Multilingual Plane. */
const FAMILIES: readonly Family[] = [
  INTER,
  variable('noto-sans-arabic'),
  variable('noto-sans-hebrew'),
  variable('noto-sans-devanagari'),
  variable('noto-sans-sc'),
  variable('noto-sans-kr'),
  variable('noto-emoji'),
  {
    folder: '@fontsource/unifont',
    file: (slice) => `unifont-${slice}-400-normal.woff2`,
    features: [],
    axes: null,
  },
];

type Slice = Readonly<{ family: Family; name: string; has: (codePoint: number) => boolean }>;

const read = (family: Family, ...name: string[]) =>
  readFile(path.join(process.cwd(), 'node_modules', family.folder, ...name));

/** Whether a list of ranges, `U+0-FF,U+131`, holds a code point. */
function readRanges(text: string): Slice['has'] {
  const ranges = text.split(',').map((range) => {
    const [from = '', to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** The files of a typeface, each for some characters. */
async function readSlices(family: Family): Promise<Slice[]> {
  if (family.axes === null) return [{ family, name: 'latin', has: (codePoint) => codePoint <= 0xffff }];
  const ranges = JSON.parse(String(await read(family, 'unicode.json'))) as Record<string, string>;
  return Object.entries(ranges).map(([name, text]) => ({
    family,
    name: name.replaceAll(/[[\]]/g, ''),
    has: readRanges(text),
  }));
}

type Faces = Readonly<{
  slices: Map<Family['folder'], Promise<Slice[]>>;
  faces: Map<string, Promise<Face>>;
  found: Readonly<Record<FaceStyle, Map<number, Face | null>>>;
}>;

// Read once, and only if somebody asks for a PDF: at most the regular and the strong part of each file. The build has this module twice, for the pages and for the worker,
// which share what was read: each typeface takes megabytes.
const shared = globalThis as { pledgebookFaces?: Faces };
const { slices, faces, found }: Faces = (shared.pledgebookFaces ??= {
  slices: new Map(),
  faces: new Map(),
  found: { display: new Map(), text: new Map(), strong: new Map() },
});

async function makeFace({ family, name: slice }: Slice, style: FaceStyle, name: string): Promise<Face> {
  const file = await read(family, 'files', family.file(slice));
  const { features, axes } = family;
  const drawn = await subsetFont(file, undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    ...(features && { keepFeatures: features }),
    ...(axes?.[style] && { variationAxes: axes[style] }),
  });
  return { name, font: create(drawn) };
}

function loadFace(slice: Slice, style: FaceStyle): Promise<Face> {
  // Every typeface but the one for headings looks the same in headings and in strong text.
  const drawn = style === 'display' && slice.family !== FRAUNCES ? 'strong' : style;
  const name = [slice.family.folder, slice.name, slice.family.axes ? drawn : ''].join(' ');
  const face = faces.get(name) ?? makeFace(slice, drawn, name);
  faces.set(name, face);
  return face;
}

async function loadFaceOf(codePoint: number, style: FaceStyle): Promise<Face | null> {
  for (const family of style === 'display' ? [FRAUNCES, ...FAMILIES] : FAMILIES) {
    const list = slices.get(family.folder) ?? readSlices(family);
    slices.set(family.folder, list);
    for (const slice of (await list).filter(({ has }) => has(codePoint))) {
      const face = await loadFace(slice, style);
      if (face.font.hasGlyphForCodePoint(codePoint)) return face;
    }
  }
  return null;
}

/** Loads the faces that a text needs, so that `faceOf` has them. */
export async function loadFaces(text: string, style: FaceStyle): Promise<void> {
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!found[style].has(codePoint)) found[style].set(codePoint, await loadFaceOf(codePoint, style));
  }
}

/** The face of a character that `loadFaces` has loaded; null if no typeface has it. */
export function faceOf(codePoint: number, style: FaceStyle): Face | null {
  return found[style].get(codePoint) ?? null;
}
