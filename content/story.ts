import type { Lang } from '#content/languages';
import { SOURCES_IN, type Source, type SourceKey } from '#content/sources';
import { MILESTONES, SPONSORSHIP_RECORDS } from '#content/sponsorship-records';
import { STORY_WORDS, type StoryKey } from '#content/words/story';
import { toTimeline } from '#domain/timeline';

/** One year of sponsorship. `note` and `source` only where a source dates something; other years stay bare on purpose. */
export type StoryYear = { year: number; count: number; note?: string; source?: Source };

/** Ten years in a row, the first ring first, told in a language. */
const toldYears = (lang: Lang): readonly StoryYear[] =>
  toTimeline(SPONSORSHIP_RECORDS, MILESTONES).map((each) => {
    const bare = { year: each.year, count: each.inARow };
    const [first] = each.milestones;
    if (!first) return bare;
    const note = each.milestones.map(({ slug }) => STORY_WORDS[lang][`${slug}_line`]).join(' ');
    return { ...bare, note, source: first.sources[0] && SOURCES_IN[lang][first.sources[0]] };
  });

export const TEN_YEARS = { en: toldYears('en'), es: toldYears('es') } as const satisfies Record<
  Lang,
  readonly StoryYear[]
>;

/** The story in short, for the home page; each paragraph with where it comes from. */
export const STORY_SHORT: Readonly<Record<Lang, readonly { text: string; source: Source }[]>> = {
  en: [
    {
      text: 'Meta writes more Python than any other language; the backends of Instagram and Threads and its AI research depend on it. Ten years in a row it has sponsored the charity that looks after the language.',
      source: SOURCES_IN.en.tenYears,
    },
    {
      text: 'Its reason is plain: who builds on open source shares the duty to keep it healthy, secure and open, and a steady foundation makes a steady stack.',
      source: SOURCES_IN.en.tenYears,
    },
  ],
  es: [
    {
      text: 'En Meta se escribe más Python que en ningún otro lenguaje; de él dependen los servidores de Instagram y Threads y su investigación en inteligencia artificial. Lleva diez años seguidos patrocinando a la entidad que cuida del lenguaje.',
      source: SOURCES_IN.es.tenYears,
    },
    {
      text: 'La razón es sencilla: quien construye sobre código abierto comparte el deber de mantenerlo sano, seguro y abierto, y una fundación firme hace firmes los propios cimientos.',
      source: SOURCES_IN.es.tenYears,
    },
  ],
};

/** A few paragraphs that rest on the same sources. */
export type Passage = Readonly<{ paragraphs: readonly StoryKey[]; sources: readonly SourceKey[] }>;

/** The chapters before the timeline. */
export const CHAPTERS: readonly Readonly<{ id: string; title: StoryKey; passages: readonly Passage[] }>[] = [
  {
    id: 'python',
    title: 'pythonTitle',
    passages: [
      { paragraphs: ['python1', 'python2'], sources: ['tenYears'] },
      { paragraphs: ['python3'], sources: ['investment', 'tenYears'] },
    ],
  },
  {
    id: 'why',
    title: 'whyTitle',
    passages: [{ paragraphs: ['why1', 'why2', 'why3'], sources: ['tenYears'] }],
  },
];

/** What the sponsorship paid for, by the programme it belongs to. */
export const PAID_FOR = [
  { programme: 'developer-in-residence', text: 'paidResidence', sources: ['tenYears', 'investment'] },
  { programme: 'pypi-security', text: 'paidIndex', sources: ['tenYears', 'investment'] },
  { programme: 'education-events', text: 'paidEducation', sources: ['tenYears'] },
  { programme: 'grants', text: 'paidGrants', sources: ['investment'] },
] as const satisfies readonly Readonly<{ programme: string; text: StoryKey; sources: readonly SourceKey[] }>[];
