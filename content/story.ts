import type { Lang, Localised } from '#content/languages';
import { SOURCES_IN, type Source, type SourceKey } from '#content/sources';
import type { STORY_TEXTS } from '#content/story-texts';

/** The story in short, for the home page; each paragraph with where it comes from. */
export const STORY_SHORT: Localised<readonly { text: string; source: Source }[]> = {
  en: [
    {
      text: 'Meta writes more Python than any other language; the backends of Instagram and Threads and its AI research depend on it. Ten years in a row it has sponsored the charity that looks after the language.',
      source: SOURCES_IN.en.tenYears,
    },
    {
      text: 'Its reason is plain: if you build on open source, you share the duty to keep it healthy, secure and open, and a steady foundation makes a steady stack.',
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
  de: [
    {
      text: 'Meta schreibt mehr Python als jede andere Sprache; die Backends von Instagram und Threads und die KI-Forschung hängen davon ab. Seit zehn Jahren in Folge sponsert das Unternehmen die gemeinnützige Organisation, die sich um die Sprache kümmert.',
      source: SOURCES_IN.de.tenYears,
    },
    {
      text: 'Der Grund ist einfach: Wer auf Open Source baut, trägt Mitverantwortung dafür, dass es gesund, sicher und offen bleibt, und ein stabiles Fundament macht den eigenen Stack stabil.',
      source: SOURCES_IN.de.tenYears,
    },
  ],
};

type StoryKey = keyof (typeof STORY_TEXTS)[Lang];

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
