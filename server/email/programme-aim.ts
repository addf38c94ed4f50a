import type { Lang } from '#content/languages';
import { PROGRAMME_TEXTS, type ProgrammeText } from '#content/programmes';

type Texts = Readonly<Record<string, ProgrammeText | undefined>>;

/** What a gift to a programme is for, within a sentence: "for grants"; null where the programme has been named anew since the words were written. */
export function findAim(lang: Lang, { slug, name }: Readonly<{ slug: string; name: string }>): string | null {
  const [written, i18n]: Texts[] = [PROGRAMME_TEXTS.en, PROGRAMME_TEXTS[lang]];
  return written?.[slug]?.name === name ? (i18n?.[slug]?.aim ?? null) : null;
}
