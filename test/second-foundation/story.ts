import type { Lang, Localised } from '#content/languages';
import { SOURCES_IN, type Source, type SourceKey } from '#content/sources';
import type { STORY_TEXTS } from '#content/story-texts';

type StoryKey = keyof (typeof STORY_TEXTS)[Lang];

/** The story in short, for the home page; each paragraph with where it comes from. */
export const STORY_SHORT: Localised<readonly { text: string; source: Source }[]> = {
  de: [{ text: 'Seit 2022 pflanzen wir jedes Jahr Obstbäume alter Sorten.', source: SOURCES_IN.de.tenYears }],
  en: [{ text: 'Every year since 2022 we have planted fruit trees of old varieties.', source: SOURCES_IN.en.tenYears }],
};

/** A few paragraphs that rest on the same sources. */
export type Passage = Readonly<{ paragraphs: readonly StoryKey[]; sources: readonly SourceKey[] }>;

/** The chapters before the timeline. */
export const CHAPTERS: readonly Readonly<{ id: string; title: StoryKey; passages: readonly Passage[] }>[] = [
  { id: 'warum', title: 'whyTitle', passages: [{ paragraphs: ['why1', 'why2'], sources: ['tenYears'] }] },
];

/** What support paid for, by the programme it belongs to. */
export const PAID_FOR = [
  { programme: 'pflanzungen', text: 'paidPlanting', sources: ['tenYears'] },
] as const satisfies readonly Readonly<{ programme: string; text: StoryKey; sources: readonly SourceKey[] }>[];
