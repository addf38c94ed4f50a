import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { SOURCE_LANG } from '#content/messages/define-messages';
import {
  entriesOf,
  findAllMessages,
  isStale,
  readPoFile,
  translatedLanguages,
  updatePoFile,
} from '#scripts/commands/messages';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

// The element types that are distinguished here, by the numbers of the package: plain text, a plural, and the # in a plural.
const [LITERAL, PLURAL, POUND] = [0, 6, 7];

const parse = (text: string): Elements => new IntlMessageFormat(text, SOURCE_LANG).getAst();

const messages = await findAllMessages();
const english: ReadonlyMap<string, string> = new Map(
  messages.flatMap(({ namespace, texts }) =>
    Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text] as const),
  ),
);

/** Every element of a message, including those within tags and plurals. */
function elementsOf(elements: Elements): Elements {
  return elements.flatMap((each) => [
    each,
    ...('children' in each ? elementsOf(each.children) : []),
    ...('options' in each ? Object.values(each.options).flatMap(({ value }) => elementsOf(value)) : []),
  ]);
}

/** The names of the values and tags that a message needs. */
function placeholdersOf(text: string): string[] {
  const named = elementsOf(parse(text)).filter(({ type }) => type !== LITERAL && type !== POUND);
  return [...new Set(named.map((each) => ('value' in each ? String(each.value) : '')))].sort();
}

/** The plural categories that a language has and a message lacks. */
function lackingCategories(text: string, lang: string): string[] {
  return elementsOf(parse(text)).flatMap((each) => {
    if (each.type !== PLURAL || !('options' in each)) return [];
    const type = 'pluralType' in each ? each.pluralType : 'cardinal';
    const { pluralCategories } = new Intl.PluralRules(lang, { type }).resolvedOptions();
    return pluralCategories.filter((category) => !(category in each.options));
  });
}

/** The values that are counts. */
const COUNTS = ['count', 'years', 'months', 'days', 'hours', 'minutes', 'seconds', 'many', 'grace'];
/** A number directly before a word: “{count} years” is wrong for one. */
const COUNTED = new RegExp(`\\{(?:${COUNTS.join('|')})(?:, number)?\\} \\p{L}{2,}`, 'u');

/** Archaic expressions, and unusual names for things that have a common one. */
const ARCHAIC =
  /\b(?:tells?|told|stands?|whom|whoever|oneself|one’s|upon|shall|letters? (?:with|from)|the book|by themselves|apart for)\b/i;

describe('the English messages', () => {
  it('are plain English', () => {
    expect(ARCHAIC.test('Months of few supporters are told together.')).toBe(true);
    expect([...english].filter(([, text]) => ARCHAIC.test(text))).toEqual([]);
  });

  it('use a plural wherever a number is before a word', () => {
    expect(COUNTED.test('{count} found')).toBe(true);
    expect([...english].filter(([, text]) => COUNTED.test(text))).toEqual([]);
  });

  it('exist', () => expect(english.size).toBeGreaterThan(500));

  it.each(messages.map(({ namespace, texts }) => [namespace, texts] as const))('of %s are well-formed', (_, texts) => {
    for (const text of Object.values(texts)) expect(lackingCategories(text, SOURCE_LANG)).toEqual([]);
  });
});

describe.each(translatedLanguages())('the messages in %s', (lang) => {
  const catalogue = readPoFile(lang);
  const entries = entriesOf(catalogue);
  const translated = [...entries].map(([context, { msgid, msgstr }]) => ({ context, msgid, text: msgstr[0] ?? '' }));

  it('are the same as the English ones, in the same order', () => {
    expect([...entries.keys()]).toEqual([...english.keys()]);
  });

  it('are all translated', () => {
    expect(translated.filter(({ text }) => text.trim() === '').map(({ context }) => context)).toEqual([]);
  });

  it('are all up to date', () => {
    expect(translated.filter(({ context, msgid }) => english.get(context) !== msgid)).toEqual([]);
    expect([...entries.values()].filter(isStale).map(({ msgctxt }) => msgctxt)).toEqual([]);
  });

  it('are well-formed and need the same values', () => {
    for (const { context, msgid, text } of translated)
      expect([context, placeholdersOf(text)]).toEqual([context, placeholdersOf(msgid)]);
  });

  it('have every category of a plural', () => {
    const lacking = translated.map(({ context, text }) => ({ context, lacking: lackingCategories(text, lang) }));
    expect(lacking.filter(({ lacking: categories }) => categories.length > 0)).toEqual([]);
  });
});

describe('updating a PO file', () => {
  const before = updatePoFile('xx', { charset: 'utf-8', headers: {}, translations: {} }, [
    { namespace: 'page', texts: { kept: 'Kept', changed: 'Old', dropped: 'Dropped' } },
  ]);
  for (const [key, entry] of entriesOf(before)) entry.msgstr = [`${key} translated`];
  const after = entriesOf(
    updatePoFile('xx', before, [
      { namespace: 'page', texts: { kept: 'Kept', changed: 'New', added: 'Added' }, notes: { added: 'A note' } },
    ]),
  );

  it('keeps unchanged texts', () => {
    expect(after.get('page.kept')).toMatchObject({ msgid: 'Kept', msgstr: ['page.kept translated'] });
  });

  it('marks a changed text as stale, with its previous text', () => {
    const changed = after.get('page.changed');
    expect(changed).toMatchObject({ msgid: 'New', msgstr: ['page.changed translated'] });
    expect(changed?.comments).toMatchObject({ flag: 'fuzzy', previous: 'msgid "Old"' });
  });

  it('adds new texts with their notes, and drops removed ones', () => {
    expect(after.get('page.added')).toMatchObject({ msgstr: [''], comments: { extracted: 'A note' } });
    expect(after.has('page.dropped')).toBe(false);
  });
});
