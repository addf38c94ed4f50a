import { DEFAULT_LANG, type Lang } from '#content/languages';
import { PROGRAMME_TEXTS, type ProgrammeText } from '#content/programmes';

type Texts = Readonly<Record<string, ProgrammeText | undefined>>;

/** What a gift to a programme is for, within a sentence: "for grants"; null where the programme has been named anew since the texts were written. */
export function findAim(lang: Lang, { slug, name }: Readonly<{ slug: string; name: string }>): string | null {
  const [written, translated]: Texts[] = [PROGRAMME_TEXTS[DEFAULT_LANG], PROGRAMME_TEXTS[lang]];
  return written?.[slug]?.name === name ? (translated?.[slug]?.aim ?? null) : null;
}

/** A programme's name in a language, by its name in the first; as it is where it has been named anew since the texts were written. */
export function localiseProgramme(lang: Lang, name: string): string {
  const slug = Object.entries(PROGRAMME_TEXTS[DEFAULT_LANG]).find(([, text]) => text.name === name)?.[0];
  const translated: Texts = PROGRAMME_TEXTS[lang];
  return (slug && translated[slug]?.name) ?? name;
}
