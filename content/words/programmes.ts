import type { Lang } from '#content/languages';

/** What a programme is called, what a gift to it is for within a sentence, and what the programme does: in a line, in a sentence or two, at length. */
export type ProgrammeText = Readonly<{
  name: string;
  aim: string;
  short: string;
  story: string;
  long: readonly string[];
}>;

const en = {
  'developer-in-residence': {
    name: 'Developer-in-Residence',
    aim: 'for the Developer-in-Residence',
    short: 'Paid, full-time work on the language itself.',
    story:
      'For developers employed full time on Python: reviewing pull requests, moving what has to move, mentoring new core developers. Work that volunteers have no hours for.',
    long: [
      'Some work on a language needs more than an evening. This programme employs developers full time for it, and began with one of them: the backlog of pull requests, the move of the issue tracker, a hand for those who are new to the core.',
      'The Steering Council of the language gives direction. A promise made here is meant to keep that work going, and to let it be planned further ahead than one year.',
    ],
  },
  'pypi-security': {
    name: 'PyPI security and infrastructure',
    aim: 'for the security and infrastructure of PyPI',
    short: 'The package index: its security, and the machines it runs on.',
    story:
      'For the security of the Python Package Index, and for the infrastructure that hosts the language and its releases.',
    long: [
      'PyPI is the Python Package Index. To keep it answering takes machines; to keep it safe takes people who look after it.',
      'A promise made here is meant for both: work on the security of the index, and the infrastructure from which the language and its releases are fetched.',
    ],
  },
  'education-events': {
    name: 'Education and events',
    aim: 'for education and events',
    short: 'Conferences, passes and teaching for those who come next.',
    story: 'For PyCon US, for free and discounted passes to it, and for fundraising for PyLadies.',
    long: [
      'At a conference a name on a screen becomes somebody one can ask. PyCon US is the one this programme is about, and a pass should not be what keeps somebody away.',
      'A promise made here is meant for the meeting itself, for passes that are free or cheaper, and for groups that open the door to others, PyLadies among them.',
    ],
  },
  grants: {
    name: 'Grants',
    aim: 'for grants',
    short: 'Grants for Python communities around the world.',
    story: 'For grants to communities around the world. The programme is the foundation’s; you help to fill it.',
    long: [
      'Python has communities in many places, and the foundation has a programme of grants for them: money for what they do where they are.',
      'A promise made here is meant for those grants. It names no country and no event: the foundation chooses.',
    ],
  },
  'where-needed': {
    name: 'Where it is needed most',
    aim: 'for wherever it is needed most',
    short: 'You leave the choice to the foundation.',
    story: 'For whatever the foundation finds most pressing. You promise the sum and leave the choice to it.',
    long: [
      'Not everybody who wishes to help wishes to choose. A promise made here names no programme: the foundation decides what it is for.',
      'The open figures show what was promised and what has arrived under this heading. What a sum was spent on they do not show.',
    ],
  },
} as const satisfies Record<string, ProgrammeText>;

export type ProgrammeSlug = keyof typeof en;

const es: Record<ProgrammeSlug, ProgrammeText> = {
  'developer-in-residence': {
    name: 'Developer-in-Residence',
    aim: 'para el programa Developer-in-Residence',
    short: 'Trabajo pagado y a jornada completa en el propio lenguaje.',
    story:
      'Para personas contratadas a jornada completa para Python: revisar pull requests, trasladar lo que haya que trasladar, orientar a quienes llegan al núcleo. Un trabajo para el que el voluntariado no tiene horas.',
    long: [
      'Hay trabajo en un lenguaje que no cabe en una tarde. Este programa contrata para él a personas a jornada completa, y empezó con una sola: las pull requests acumuladas, el traslado de las incidencias, una mano para quienes llegan al núcleo.',
      'El Steering Council del lenguaje marca el rumbo. Una promesa hecha aquí se destina a que ese trabajo continúe y pueda planearse a más de un año.',
    ],
  },
  'pypi-security': {
    name: 'Seguridad e infraestructura de PyPI',
    aim: 'para la seguridad y la infraestructura de PyPI',
    short: 'El índice de paquetes: su seguridad y las máquinas que lo sostienen.',
    story:
      'Para la seguridad del Python Package Index y para la infraestructura que aloja el lenguaje y sus versiones.',
    long: [
      'PyPI es el Python Package Index, el índice de paquetes. Para que responda hacen falta máquinas; para que sea seguro, personas que lo cuiden.',
      'Una promesa hecha aquí se destina a ambas cosas: el trabajo en la seguridad del índice y la infraestructura de la que se descargan el lenguaje y sus versiones.',
    ],
  },
  'education-events': {
    name: 'Educación y encuentros',
    aim: 'para educación y encuentros',
    short: 'Congresos, pases y enseñanza para quienes vienen detrás.',
    story: 'Para PyCon US, para pases gratuitos y rebajados, y para la recaudación en favor de PyLadies.',
    long: [
      'En un congreso, un nombre en la pantalla se vuelve alguien a quien preguntar. El de este programa es PyCon US, y nadie debería quedarse fuera por el precio de un pase.',
      'Una promesa hecha aquí se destina al propio encuentro, a pases gratuitos o más baratos y a los grupos que abren la puerta a otras personas, como PyLadies.',
    ],
  },
  grants: {
    name: 'Ayudas a comunidades',
    aim: 'para ayudas a comunidades',
    short: 'Ayudas para comunidades de Python de todo el mundo.',
    story: 'Para ayudas a comunidades de todo el mundo. El programa es de la fundación; tú ayudas a llenarlo.',
    long: [
      'Python tiene comunidades en muchos lugares, y la fundación tiene un programa de ayudas para ellas: dinero para lo que hacen allí donde están.',
      'Una promesa hecha aquí se destina a esas ayudas. No nombra ningún país ni ningún acto: elige la fundación.',
    ],
  },
  'where-needed': {
    name: 'Donde más falta haga',
    aim: 'para donde más falta haga',
    short: 'Dejas la elección a la fundación.',
    story: 'Para lo que la fundación considere más urgente. Tú prometes la suma y le dejas a ella la elección.',
    long: [
      'No todo el que quiere ayudar quiere elegir. Una promesa hecha aquí no nombra ningún programa: la fundación decide para qué es.',
      'Las cifras abiertas muestran lo prometido y lo recibido bajo este nombre. En qué se gastó una suma no lo muestran.',
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
