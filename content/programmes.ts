import type { Localised } from '#content/languages';

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
      'For developers employed full time on Python: reviewing pull requests, maintaining the tools, mentoring new core developers. Work that volunteers have no hours for.',
    long: [
      'Some work on a language needs more than an evening. This programme employs developers full time for it, and began with one of them: the backlog of pull requests, the move of the issue tracker, a hand for those who are new to the core.',
      'The Steering Council of the language gives direction. A pledge made here is meant to keep that work going, and to let it be planned further ahead than one year.',
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
      'A pledge made here is meant for both: work on the security of the index, and the infrastructure from which the language and its releases are fetched.',
    ],
  },
  'education-events': {
    name: 'Education and events',
    aim: 'for education and events',
    short: 'Conferences, passes and teaching for those who come next.',
    story: 'For PyCon US, for free and discounted passes to it, and for fundraising for PyLadies.',
    long: [
      'At a conference, a name on a screen becomes someone you can ask. This programme is about PyCon US, and the price of a pass should not keep anyone away.',
      'A pledge made here is meant for the meeting itself, for passes that are free or cheaper, and for groups that open the door to others, PyLadies among them.',
    ],
  },
  grants: {
    name: 'Grants',
    aim: 'for grants',
    short: 'Grants for Python communities around the world.',
    story: 'For grants to communities around the world. The programme is the foundation’s; you help to fill it.',
    long: [
      'Python has communities in many places, and the foundation has a programme of grants for them: money for what they do where they are.',
      'A pledge made here is meant for those grants. It names no country and no event: the foundation chooses.',
    ],
  },
  'where-needed': {
    name: 'Where it is needed most',
    aim: 'for wherever it is needed most',
    short: 'You leave the choice to the foundation.',
    story: 'For whatever the foundation finds most pressing. You give; it chooses.',
    long: [
      'Not everyone who wants to help wants to choose. A pledge made here names no programme: the foundation decides what it is for.',
      'The open figures show what was pledged and received under this heading. They do not show what it was spent on.',
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
      'Para personas contratadas a jornada completa para Python: revisar pull requests, mantener las herramientas, orientar a quienes llegan al núcleo. Un trabajo para el que el voluntariado no tiene horas.',
    long: [
      'Hay trabajo en un lenguaje que no cabe en una tarde. Este programa contrata para él a personas a jornada completa, y empezó con una sola: las pull requests acumuladas, el traslado de las incidencias, una mano para quienes llegan al núcleo.',
      'El Steering Council del lenguaje marca el rumbo. Lo que aportas aquí se destina a que ese trabajo continúe y pueda planearse a más de un año.',
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
      'Lo que aportas aquí se destina a ambas cosas: el trabajo en la seguridad del índice y la infraestructura de la que se descargan el lenguaje y sus versiones.',
    ],
  },
  'education-events': {
    name: 'Educación y encuentros',
    aim: 'para educación y encuentros',
    short: 'Congresos, pases y enseñanza para quienes vienen detrás.',
    story: 'Para PyCon US, para pases gratuitos y rebajados, y para la recaudación en favor de PyLadies.',
    long: [
      'En un congreso, un nombre en la pantalla se vuelve alguien a quien preguntar. El de este programa es PyCon US, y nadie debería quedarse fuera por el precio de un pase.',
      'Lo que aportas aquí se destina al propio encuentro, a pases gratuitos o más baratos y a los grupos que abren la puerta a otras personas, como PyLadies.',
    ],
  },
  grants: {
    name: 'Ayudas a comunidades',
    aim: 'para ayudas a comunidades',
    short: 'Ayudas para comunidades de Python de todo el mundo.',
    story: 'Para ayudas a comunidades de todo el mundo. El programa es de la fundación; tú ayudas a llenarlo.',
    long: [
      'Python tiene comunidades en muchos lugares, y la fundación tiene un programa de ayudas para ellas: dinero para lo que hacen allí donde están.',
      'Lo que aportas aquí se destina a esas ayudas. No nombra ningún país ni ningún acto: elige la fundación.',
    ],
  },
  'where-needed': {
    name: 'Donde más falta haga',
    aim: 'para donde más falta haga',
    short: 'Dejas la elección a la fundación.',
    story: 'Para lo que la fundación considere más urgente. Tú apoyas y ella elige.',
    long: [
      'No todo el que quiere ayudar quiere elegir. Lo que aportas aquí no nombra ningún programa: la fundación decide para qué es.',
      'Las cifras abiertas muestran lo comprometido y lo recibido bajo este nombre. No muestran en qué se gastó.',
    ],
  },
};

const de: Record<ProgrammeSlug, ProgrammeText> = {
  'developer-in-residence': {
    name: 'Developer-in-Residence',
    aim: 'für das Programm Developer-in-Residence',
    short: 'Bezahlte Vollzeitarbeit an der Sprache selbst.',
    story:
      'Für Menschen, die in Vollzeit an Python arbeiten: Pull Requests prüfen, die Werkzeuge pflegen, neue Core-Entwickler begleiten. Arbeit, für die Ehrenamtliche keine Stunden haben.',
    long: [
      'Manche Arbeit an einer Sprache passt nicht in einen Feierabend. Dieses Programm stellt dafür Menschen in Vollzeit ein und begann mit einem: den liegen gebliebenen Pull Requests, dem Umzug des Issue-Trackers, Unterstützung für alle, die neu im Core-Team sind.',
      'Die Richtung gibt das Steering Council der Sprache vor. Was du hier zusagst, soll diese Arbeit fortsetzen und weiter als ein Jahr planbar machen.',
    ],
  },
  'pypi-security': {
    name: 'Sicherheit und Infrastruktur von PyPI',
    aim: 'für Sicherheit und Infrastruktur von PyPI',
    short: 'Der Paketindex: seine Sicherheit und die Rechner, auf denen er läuft.',
    story:
      'Für die Sicherheit des Python Package Index und für die Infrastruktur, auf der die Sprache und ihre Versionen liegen.',
    long: [
      'PyPI ist der Python Package Index, der Paketindex. Damit er antwortet, braucht es Rechner; damit er sicher ist, braucht es Menschen, die sich kümmern.',
      'Was du hier zusagst, ist für beides: die Arbeit an der Sicherheit des Index und die Infrastruktur, von der die Sprache und ihre Versionen geladen werden.',
    ],
  },
  'education-events': {
    name: 'Bildung und Veranstaltungen',
    aim: 'für Bildung und Veranstaltungen',
    short: 'Konferenzen, Tickets und Unterricht für alle, die nachkommen.',
    story: 'Für die PyCon US, für kostenlose und ermäßigte Tickets und für Spendenaktionen zugunsten von PyLadies.',
    long: [
      'Auf einer Konferenz wird aus einem Namen auf dem Bildschirm jemand, den du fragen kannst. In diesem Programm geht es um die PyCon US, und am Preis eines Tickets soll niemand scheitern.',
      'Was du hier zusagst, ist für das Treffen selbst, für kostenlose oder günstigere Tickets und für Gruppen, die anderen die Tür öffnen, PyLadies zum Beispiel.',
    ],
  },
  grants: {
    name: 'Förderung von Communitys',
    aim: 'für die Förderung von Communitys',
    short: 'Fördermittel für Python-Communitys in aller Welt.',
    story: 'Für Fördermittel an Communitys in aller Welt. Das Programm gehört der Stiftung; du hilfst, es zu füllen.',
    long: [
      'Python hat Communitys an vielen Orten, und die Stiftung hat ein Förderprogramm für sie: Geld für das, was sie vor Ort tun.',
      'Was du hier zusagst, ist für diese Fördermittel. Ein Land oder eine Veranstaltung ist nicht benannt: Die Stiftung wählt aus.',
    ],
  },
  'where-needed': {
    name: 'Wo es am meisten gebraucht wird',
    aim: 'dafür, wo es am meisten gebraucht wird',
    short: 'Du überlässt der Stiftung die Wahl.',
    story: 'Für das, was die Stiftung am dringendsten findet. Du gibst, sie entscheidet.',
    long: [
      'Nicht alle, die helfen wollen, wollen auch wählen. Was du hier zusagst, ist keinem Programm zugeordnet: Die Stiftung entscheidet, wofür es ist.',
      'Die offenen Zahlen zeigen, was hierfür zugesagt wurde und was angekommen ist. Wofür es ausgegeben wurde, zeigen sie nicht.',
    ],
  },
};

/** The programmes in every language, in the order the site shows them. */
export const PROGRAMME_TEXTS: Localised<Record<ProgrammeSlug, ProgrammeText>> = { en, es, de };
