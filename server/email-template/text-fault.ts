import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Lang } from '#content/languages';
import type { TemplateText } from '#server/email-template/template';

/**
 * Why a text cannot be used in an email. `what` is the placeholder, the tag or the plural form that it is about, empty for the others. `quoted`: apostrophes before a brace make it
 * plain text.
 */
export type TextFault = Readonly<{
  code: 'syntax' | 'html' | 'quoted' | 'unknown' | 'missing' | 'not-counted' | 'other-format' | 'plural-form';
  what: string;
}>;

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The placeholders that are numbers, of which a text can have plural forms. */
export const COUNTED: readonly string[] = ['count', 'hours', 'days', 'quantity', 'used', 'promised'];

// The types of the parts of a message, by the numbers of the package.
const [LITERAL, ARGUMENT, PLURAL, POUND] = [0, 1, 6, 7];

/** Every part of a message, those within plural forms too. */
function partsOf(elements: Elements): Elements {
  return elements.flatMap((each) => [
    each,
    ...('options' in each ? Object.values(each.options).flatMap(({ value }) => partsOf(value)) : []),
  ]);
}

function parse(text: string, lang: Lang): Elements | null {
  try {
    return partsOf(new IntlMessageFormat(text, LANGUAGES[lang].numbers).getAst());
  } catch {
    // The package says what is wrong with codes of its own, which help nobody who writes a text.
    return null;
  }
}

/** The plural forms of a language that a part of a message lacks. */
function lackingForms(part: Elements[number], lang: Lang): string[] {
  if (part.type !== PLURAL || !('options' in part)) return [];
  const { pluralCategories } = new Intl.PluralRules(LANGUAGES[lang].numbers).resolvedOptions();
  return pluralCategories.filter((form) => !(form in part.options));
}

function faultOf(part: Elements[number], may: readonly string[], lang: Lang): TextFault | null {
  if (part.type === POUND) return null;
  const name = 'value' in part && typeof part.value === 'string' ? part.value : '';
  if (part.type === LITERAL) return /[{}]/.test(name) ? { code: 'quoted', what: '' } : null;
  const what = `{${name}}`;
  if (!may.includes(name)) return { code: 'unknown', what };
  if (part.type === ARGUMENT) return null;
  if (part.type !== PLURAL || ('pluralType' in part && part.pluralType !== 'cardinal'))
    return { code: 'other-format', what };
  if (!COUNTED.includes(name)) return { code: 'not-counted', what };
  const [form] = lackingForms(part, lang);
  return form === undefined ? null : { code: 'plural-form', what: form };
}

/** The first thing that is wrong with what staff wrote in place of a text, in one language. Null if it can be used. */
export function findTextFault(text: string, { may, must }: TemplateText, lang: Lang): TextFault | null {
  const [tag] = /<\/?[a-z][^<>\s]{0,20}>?/i.exec(text) ?? [];
  if (tag !== undefined) return { code: 'html', what: tag };
  const parts = parse(text, lang);
  if (!parts) return { code: 'syntax', what: '' };
  for (const part of parts) {
    const fault = faultOf(part, may, lang);
    if (fault) return fault;
  }
  const named = new Set(parts.flatMap((part) => (part.type !== LITERAL && 'value' in part ? [part.value] : [])));
  const missing = must.find((name) => !named.has(name));
  return missing === undefined ? null : { code: 'missing', what: `{${missing}}` };
}
