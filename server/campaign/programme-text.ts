import { DEFAULT_LANG, type Lang } from '#content/languages';
import { PROGRAMME_TEXTS, type ProgrammeText } from '#content/programmes';

type Texts = Readonly<Record<string, ProgrammeText | undefined>>;

/** What a gift to a programme is for, within a sentence: "for grants"; null if the programme has been renamed since the texts were written. */
export function findAim(lang: Lang, { slug, name }: Readonly<{ slug: string; name: string }>): string | null {
  const [written, translated]: Texts[] = [PROGRAMME_TEXTS[DEFAULT_LANG], PROGRAMME_TEXTS[lang]];
  return written?.[slug]?.name === name ? (translated?.[slug]?.aim ?? null) : null;
}

/**
 * A programme's name in a language, looked up by its name in the default language; unchanged if the programme has been renamed since the texts were
 * written.
 */
export function localiseProgramme(lang: Lang, name: string): string {
  const slug = Object.entries(PROGRAMME_TEXTS[DEFAULT_LANG]).find(([, text]) => text.name === name)?.[0];
  const translated: Texts = PROGRAMME_TEXTS[lang];
  return (slug && translated[slug]?.name) ?? name;
}

/** The programmes as lists show them, in a language. */
export function listProgrammes(lang: Lang): { slug: string; name: string; short: string; story: string }[] {
  return Object.entries(PROGRAMME_TEXTS[lang]).map(([slug, { name, short, story }]) => ({ slug, name, short, story }));
}

/** What the programmes are called in a language, by their slugs. */
export function programmeNames(lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries(listProgrammes(lang).map(({ slug, name }) => [slug, name]));
}
