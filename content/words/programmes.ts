import type { Lang } from '#content/languages';

/** What a programme is called, what it is for in a line, in a sentence or two, and at length. */
export type ProgrammeText = Readonly<{ name: string; short: string; story: string; long: readonly string[] }>;

const en = {
  'developer-in-residence': {
    name: 'Developer-in-Residence',
    short: 'Paid, full-time work on the language itself.',
    story:
      'Reviews that waited for months, the move to a better issue tracker, a patient answer for someone’s first patch: work that volunteers cannot always find an evening for.',
    long: [
      'A language is kept by people who give their evenings. What needs a whole week, or a whole year, waits for somebody who has one. This programme employs such people, so that a review is answered, a long move is finished, and whoever sends a first patch hears back.',
      'The foundation employs them, and the Steering Council of the language gives direction. A promise made here helps to keep them at work, and lets them plan beyond the next month.',
    ],
  },
  'pypi-security': {
    name: 'PyPI security and infrastructure',
    short: 'A package index that stays up and can be trusted.',
    story:
      'Every install begins at the Python Package Index. This keeps its servers running and gives people the time to find what is malicious before you do.',
    long: [
      'Whoever installs a package trusts two things without looking: that the index answers, and that what it hands over is what its author put there. Both take machines, and people who watch them.',
      'A promise made here is for that: servers, the work on the index’s security, and the infrastructure from which the language and its releases are fetched.',
    ],
  },
  'education-events': {
    name: 'Education and events',
    short: 'Conferences, passes and teaching for those who come next.',
    story:
      'PyCon US, passes at a lower price or none for people who could not come otherwise, and fundraising for groups such as PyLadies.',
    long: [
      'People stay with a language for the people they met through it. A conference is where a name on a screen becomes somebody one can ask, and where a beginner sees that there is room.',
      'A promise made here helps with the meeting itself, with passes for those who could not pay for one, and with groups that open the door to others.',
    ],
  },
  grants: {
    name: 'Grants',
    short: 'Small sums for local communities around the world.',
    story:
      'A room for a workshop, a first regional conference, a sprint weekend: modest grants that let a community meet.',
    long: [
      'Most of what happens around Python happens far from any headquarters: in a borrowed classroom, at a regional conference, over a weekend of work on a shared project. It is organised by volunteers, and often a modest sum decides whether it takes place.',
      'A promise made here goes into such grants. Communities ask, wherever they are in the world, and the foundation decides.',
    ],
  },
  'where-needed': {
    name: 'Where it is needed most',
    short: 'The foundation decides, and the figures show where it went.',
    story:
      'Audits, legal work, the servers nobody thinks of. Money without a label is what keeps a small foundation steady.',
    long: [
      'Some of what a foundation has to pay makes no picture: audits, legal work, servers that nobody thinks of until they stop. Money that bears no label can go there.',
      'A promise made here leaves the choice to the foundation. It is the most useful kind when nobody can tell what the year will ask for.',
    ],
  },
} as const satisfies Record<string, ProgrammeText>;

export type ProgrammeSlug = keyof typeof en;

const es: Record<ProgrammeSlug, ProgrammeText> = {
  'developer-in-residence': {
    name: 'Developer-in-Residence',
    short: 'Trabajo pagado y a jornada completa en el propio lenguaje.',
    story:
      'Revisiones que esperaban desde hacía meses, el paso a un sistema de incidencias mejor, una respuesta paciente al primer parche de alguien: trabajo para el que quien colabora por gusto no siempre encuentra una tarde.',
    long: [
      'Un lenguaje lo sostienen personas que regalan sus tardes. Lo que pide una semana entera, o un año entero, espera a quien los tenga. Este programa contrata a esas personas, para que una revisión tenga respuesta, un traslado largo se termine y quien envía su primer parche reciba noticias.',
      'Las contrata la fundación, y el Steering Council del lenguaje marca el rumbo. Una promesa hecha aquí ayuda a que sigan trabajando y puedan planear más allá del mes siguiente.',
    ],
  },
  'pypi-security': {
    name: 'Seguridad e infraestructura de PyPI',
    short: 'Un índice de paquetes que no se cae y del que puedes fiarte.',
    story:
      'Toda instalación empieza en el Python Package Index. Esto mantiene sus servidores en marcha y da tiempo a las personas para encontrar lo malicioso antes que tú.',
    long: [
      'Quien instala un paquete confía en dos cosas sin mirar: en que el índice responde y en que lo que entrega es lo que su autor dejó allí. Para ambas hacen falta máquinas, y personas que las vigilen.',
      'Una promesa hecha aquí es para eso: servidores, el trabajo en la seguridad del índice y la infraestructura de la que se descargan el lenguaje y sus versiones.',
    ],
  },
  'education-events': {
    name: 'Educación y encuentros',
    short: 'Congresos, pases y enseñanza para quienes vienen detrás.',
    story:
      'PyCon US, pases rebajados o gratuitos para quien no podría ir de otro modo, y recaudación para grupos como PyLadies.',
    long: [
      'La gente se queda en un lenguaje por las personas que conoció en él. En un congreso, un nombre en la pantalla se vuelve alguien a quien preguntar, y quien empieza ve que hay sitio.',
      'Una promesa hecha aquí ayuda al propio encuentro, a los pases de quienes no podrían pagarlos y a los grupos que abren la puerta a otros.',
    ],
  },
  grants: {
    name: 'Ayudas a comunidades',
    short: 'Pequeñas sumas para comunidades locales de todo el mundo.',
    story:
      'Una sala para un taller, un primer congreso regional, un fin de semana de código: ayudas modestas que permiten a una comunidad reunirse.',
    long: [
      'Casi todo lo que pasa alrededor de Python pasa lejos de cualquier sede: en un aula prestada, en un congreso regional, en un fin de semana de trabajo en un proyecto común. Lo organizan personas voluntarias, y a menudo una suma modesta decide si se celebra.',
      'Una promesa hecha aquí va a esas ayudas. Las comunidades piden, estén donde estén, y la fundación decide.',
    ],
  },
  'where-needed': {
    name: 'Donde más falta haga',
    short: 'La fundación decide, y las cifras muestran adónde fue.',
    story:
      'Auditorías, trabajo legal, los servidores en los que nadie piensa. El dinero sin etiqueta es lo que mantiene firme a una fundación pequeña.',
    long: [
      'Parte de lo que una fundación tiene que pagar no sale en ninguna foto: auditorías, trabajo legal, servidores en los que nadie piensa hasta que se paran. El dinero sin etiqueta puede ir ahí.',
      'Una promesa hecha aquí deja la elección a la fundación. Es la más útil cuando nadie sabe qué pedirá el año.',
    ],
  },
};

/** The programmes in every language, in the order the site shows them. */
export const PROGRAMME_WORDS = { en, es } as const satisfies Record<Lang, Record<ProgrammeSlug, ProgrammeText>>;

/** The programmes as lists tell them, in a language. */
export function listProgrammes(lang: Lang): { slug: string; name: string; short: string; story: string }[] {
  return Object.entries(PROGRAMME_WORDS[lang]).map(([slug, { name, short, story }]) => ({ slug, name, short, story }));
}

/** What the programmes are called in a language, by their slugs. */
export function programmeNames(lang: Lang): Record<string, string> {
  return Object.fromEntries(listProgrammes(lang).map(({ slug, name }) => [slug, name]));
}
