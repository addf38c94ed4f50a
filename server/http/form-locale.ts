import { DEFAULT_LANG, isLang, LANGUAGES, type Lang } from '#content/languages';
import { toField } from '#server/http/form-fields';

/** What a form of a page in this language carries unseen, so that its answer speaks the same; forms in the default language carry nothing. */
export function toLocaleFields(lang: Lang): Record<string, string> {
  return LANGUAGES[lang].base === '' ? {} : { lang };
}

/** The language of the page a form was posted from; the default where it names none of ours. */
export function toFormLocale(data: unknown): Lang {
  const said = toField(data, 'lang');
  return isLang(said) ? said : DEFAULT_LANG;
}
