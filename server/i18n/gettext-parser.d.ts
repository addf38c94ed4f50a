// The package has no type definitions. These cover the parts that we use.
declare module 'gettext-parser' {
  export type Entry = {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: { translator?: string; extracted?: string; reference?: string; flag?: string; previous?: string };
    obsolete?: boolean;
  };
  export type Catalogue = {
    charset: string;
    headers: Record<string, string>;
    translations: Record<string, Record<string, Entry>>;
  };
  export const po: {
    parse: (text: string) => Catalogue;
    compile: (
      catalogue: Catalogue,
      options?: { foldLength?: number; sort?: boolean | ((a: Entry, b: Entry) => number) },
    ) => Buffer;
  };
}
