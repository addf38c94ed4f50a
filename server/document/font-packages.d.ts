// Neither package has type definitions. These cover the parts that we use.
declare module 'fontkit' {
  export type Font = {
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    layout: (text: string) => { glyphs: { path: { toSVG: () => string } }[]; positions: { xAdvance: number }[] };
  };
  export const create: (font: Uint8Array) => Font;
}

declare module 'subset-font' {
  const subsetFont: (
    font: Uint8Array,
    text: undefined,
    options: {
      keepAllGlyphs: true;
      targetFormat: 'truetype';
      keepFeatures?: readonly string[];
      variationAxes?: Readonly<Record<string, number>>;
    },
  ) => Promise<Uint8Array>;
  export = subsetFont;
}
