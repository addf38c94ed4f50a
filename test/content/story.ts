import { mapLanguages } from '#content/in-each-language';
import type { Lang } from '#content/languages';
import { SOURCES_IN, type SourceKey } from '#content/sources';
import type { STORY_TEXTS } from '#content/story-texts';

type StoryKey = keyof (typeof STORY_TEXTS)[Lang];

export type Passage = Readonly<{ paragraphs: readonly StoryKey[]; sources: readonly SourceKey[] }>;

export const STORY_SHORT = mapLanguages((code) => [
  { text: `The story in short (${code}).`, source: SOURCES_IN[code as Lang].tenYears },
]);

export const CHAPTERS: readonly Readonly<{ id: string; title: StoryKey; passages: readonly Passage[] }>[] = [
  { id: 'why', title: 'whyTitle', passages: [{ paragraphs: ['why1'], sources: ['tenYears'] }] },
];

export const PAID_FOR = [
  { programme: 'grants', text: 'paidGrants', sources: ['report'] },
] as const satisfies readonly Readonly<{ programme: string; text: StoryKey; sources: readonly SourceKey[] }>[];
