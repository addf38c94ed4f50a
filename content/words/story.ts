import { VISIONARY_2022 } from '#content/sponsorship-records';
import { formatShortMoney } from '#domain/money';

const given = (locale: string) => formatShortMoney(VISIONARY_2022.amount, locale);

const en = {
  title: 'Why one company keeps paying for Python',
  description:
    'Ten years of sponsorship, ring by ring: what Python is to a company, why it gives, what that paid for, and how to join.',
  overline: 'The story',
  lead: 'Ten years in a row Meta has sponsored the charity that looks after Python. What the language is to it, why it gives, and what became of the money.',
  source: 'Source:',

  pythonTitle: 'What Python is to a company',
  python1:
    'Inside Meta, Python is used more than any other language. It runs infrastructure beneath the company’s main products, the backends of Instagram and Threads among them, and it carries the research in artificial intelligence.',
  python2:
    'The traffic goes both ways. Some of CPython’s core maintainers are on the payroll there, and have written features of the language and the PEPs behind them. PyTorch started inside the company, was built together with its community, and now belongs to an independent foundation of its own.',
  python3:
    'Tools came out of the daily use as well. In 2022 the news named Cinder, a Python tuned for speed whose gains were to flow back upstream, and Pyre, a type checker. The account of the tenth year names Pyrefly: a fast type checker and language server, there for any Python developer.',

  whyTitle: 'Why it gives',
  why1: 'The reason given has two halves, and the first is duty. Whoever builds on open source takes on a share of the work of keeping it healthy, secure, inventive and open to all.',
  why2: 'The second is plain interest. Products and models stand on what the community makes and on the machines the foundation runs. To pay for those is to invest in the steadiness of one’s own stack.',
  why3: 'The money goes to the Python Software Foundation: a charity that advances, supports and protects a language and the people who gather round it.',

  ringsTitle: 'Ten years, ring by ring',
  ringsLead:
    'A tree lays down a ring every year, in wet summers and in dry ones. Here is one for each year of sponsorship. Where a source dates an event or states a sum, the ring is broad and says so. The thin ones were sponsored all the same; we put no sum to what no source tells us.',
  ringsNote: 'The source calls {last} the tenth year in a row. The years before it are counted back from there.',
  inARow: '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} year in a row',
  level: '{level} level',
  permanent: 'Permanent link',

  'first-residence_title': 'The first Developer-in-Residence',
  'first-residence_line': 'The first Developer-in-Residence starts: one person, full time, on CPython.',
  'first-residence_short':
    'The foundation begins a programme that puts one person on CPython, full time. Łukasz Langa, core developer and release manager of Python 3.8 and 3.9, is the first.',
  'first-residence_long1':
    'Some of the work on a language waits, because no volunteer has the hours for it; some would never be done at all. In 2021 the foundation began to pay one person to do it full time.',
  'first-residence_long2':
    'Łukasz Langa came first, a core developer who had managed the releases of Python 3.8 and 3.9. His first year went into three things: working through the backlog of pull requests, moving bugs.python.org to issues on GitHub, and mentoring new core developers.',

  'visionary-level_title': `${given('en-US')} at the Visionary level`,
  'visionary-level_line': `${given('en-US')} at the Visionary level: the one sum our sources state.`,
  'visionary-level_short':
    'The foundation announces the one sum in this history that our sources state. It stands behind the package index, grants around the world, PyCon US and the machines that serve Python’s releases.',
  'visionary-level_long1': `On this day the Python Software Foundation announced a sponsorship by Meta of ${given('en-US')} at its Visionary level. It is the only amount that our sources name for any of the ten years.`,
  'visionary-level_long2':
    'Beside the Developer-in-Residence it supported the Python Package Index, grants to communities around the world, PyCon US, the care of Python’s intellectual property, and the infrastructure from which the language and its releases are served.',

  'second-residence-year_title': 'A second year of full-time work',
  'second-residence-year_line': 'It also pays for a second year of that programme.',
  'second-residence-year_short':
    'The same sponsorship carries the Developer-in-Residence into a second year. That allows continuity and longer plans, with the Steering Council giving direction.',
  'second-residence-year_long1':
    'One year is soon over. With the next one paid for, the Developer-in-Residence could carry on what had been begun and plan further ahead, with direction from Python’s Steering Council.',
  'second-residence-year_long2':
    'The money was part of the Visionary sponsorship announced on the same day. What it continued was a year of reviewing, moving and mentoring: the backlog of pull requests, the new home for issues, the next core developers.',

  'tenth-year_title': 'The tenth year in a row',
  'tenth-year_line': 'The tenth sponsorship in a row.',
  'tenth-year_short':
    'Meta sponsors the foundation once more and looks back at what its part helped to pay for, from the Developer-in-Residence to fundraising for PyLadies.',
  'tenth-year_long1':
    'With this year Meta has sponsored the Python Software Foundation ten times without a gap. Its engineers mark it with an account of why the company does so and of what the money helped to pay for.',
  'tenth-year_long2':
    'They name the Developer-in-Residence programme, the security of the Python Package Index, and education and community: PyCon US, with free and discounted passes, and fundraising for PyLadies. They also invite others in, with a gift, a membership or a sponsorship.',

  paidTitle: 'The people and programmes it paid for',
  paidResidence:
    'Developers employed full time on the language, for work that volunteers had no hours for or that would have stayed undone. It began with one of them, Łukasz Langa: pull requests that had piled up, an issue tracker to move to GitHub, new core developers to bring on.',
  paidIndex:
    'The security of the Python Package Index and, in 2022, the index as a whole and the infrastructure that hosts the language and its releases.',
  paidEducation: 'PyCon US, with passes free or at a discount, and fundraising for PyLadies.',
  paidGrants: 'Grants to communities around the world: the announcement of 2022 counts them among what it supports.',

  joinTitle: 'Three ways to join',
  join1:
    'These ten rings are one company’s; the next can be anyone’s. The account of the tenth year ends with an invitation, and this campaign takes it up. Give once, whatever the amount. Become a member and have a say in where the foundation goes; one kind of membership is paid in hours. Or, as an organisation, sponsor year by year, at a level that suits you.',
  joinAll: 'Compare the three ways',

  yearInARow: 'Sponsored',
  levelName: 'Level',
  amount: 'Amount',
  sourcesTitle: 'Where this was read',
  otherMilestones: 'Other milestones',
  before: 'Before it',
  after: 'After it',
  back: 'Back to its place in the story',
  sample: 'Its ring, lit among all {count}',
} as const;

export type StoryKey = keyof typeof en;

const es: Record<StoryKey, string> = {
  title: 'Por qué una empresa sigue pagando por Python',
  description:
    'Diez años de patrocinio, anillo a anillo: qué es Python para una empresa, por qué da, qué se ha pagado con ello y cómo sumarse.',
  overline: 'La historia',
  lead: 'Meta lleva diez años seguidos patrocinando a la entidad sin ánimo de lucro que cuida de Python. Qué es el lenguaje para ella, por qué da y en qué se ha convertido el dinero.',
  source: 'Fuente:',

  pythonTitle: 'Qué es Python para una empresa',
  python1:
    'En Meta ningún lenguaje se usa más que Python. Mueve infraestructura bajo los productos principales de la empresa, como los servidores de Instagram y Threads, y sobre él descansa su investigación en inteligencia artificial.',
  python2:
    'El camino es de ida y vuelta. Parte de quienes mantienen el núcleo de CPython trabaja allí, y ha escrito funciones del lenguaje y los PEP que las proponen. PyTorch nació en la empresa, creció junto a su comunidad y hoy pertenece a una fundación propia e independiente.',
  python3:
    'Del uso diario salieron también herramientas. En 2022 la noticia nombraba Cinder, un Python afinado para la velocidad cuyas mejoras debían volver al proyecto común, y Pyre, un comprobador de tipos. El relato del décimo año nombra Pyrefly: un comprobador de tipos y servidor de lenguaje rápido, al alcance de cualquiera que programe en Python.',

  whyTitle: 'Por qué da',
  why1: 'La razón que se da tiene dos mitades, y la primera es el deber. Quien construye sobre código abierto asume una parte del trabajo de mantenerlo sano, seguro, innovador y abierto a todo el mundo.',
  why2: 'La segunda es puro interés. Los productos y los modelos se apoyan en lo que hace la comunidad y en las máquinas que la fundación mantiene. Pagar por ello es invertir en la firmeza de los propios cimientos.',
  why3: 'El dinero va a la Python Software Foundation: una entidad sin ánimo de lucro que impulsa, apoya y protege un lenguaje y a la comunidad que lo rodea.',

  ringsTitle: 'Diez años, anillo a anillo',
  ringsLead:
    'Un árbol forma un anillo cada año, en los veranos húmedos y en los secos. Aquí hay uno por cada año de patrocinio. Donde una fuente fecha un hecho o da una suma, el anillo es ancho y lo cuenta. Los finos también fueron años de patrocinio; no ponemos cifra a lo que ninguna fuente dice.',
  ringsNote: 'La fuente llama a {last} el décimo año consecutivo. Los anteriores se cuentan hacia atrás desde ahí.',
  inARow: '{count}.º año consecutivo',
  level: 'nivel {level}',
  permanent: 'Enlace permanente',

  'first-residence_title': 'El primer Developer-in-Residence',
  'first-residence_line': 'Empieza el programa Developer-in-Residence: una persona, a jornada completa, en CPython.',
  'first-residence_short':
    'La fundación inicia un programa que dedica a una persona a CPython, a jornada completa. El primero es Łukasz Langa, desarrollador del núcleo y responsable de las versiones 3.8 y 3.9 de Python.',
  'first-residence_long1':
    'Parte del trabajo en un lenguaje espera porque nadie que ayuda en su tiempo libre tiene horas para él; otra parte no se haría nunca. En 2021 la fundación empezó a pagar a una persona para hacerlo a jornada completa.',
  'first-residence_long2':
    'El primero fue Łukasz Langa, desarrollador del núcleo que había dirigido las versiones 3.8 y 3.9 de Python. Dedicó su primer año a tres cosas: atender las pull requests acumuladas, trasladar bugs.python.org a las incidencias de GitHub y orientar a nuevas personas del núcleo.',

  'visionary-level_title': `${given('es')} en el nivel Visionary`,
  'visionary-level_line': `${given('es')} en el nivel Visionary: la única suma que dan nuestras fuentes.`,
  'visionary-level_short':
    'La fundación anuncia la única suma de esta historia que dan nuestras fuentes. Respalda el índice de paquetes, ayudas en todo el mundo, PyCon US y las máquinas que sirven las versiones de Python.',
  'visionary-level_long1': `Ese día la Python Software Foundation anunció un patrocinio de Meta de ${given('es')} en su nivel Visionary. Es el único importe que nuestras fuentes dan para alguno de los diez años.`,
  'visionary-level_long2':
    'Además del programa Developer-in-Residence, apoyaba el Python Package Index, ayudas a comunidades de todo el mundo, PyCon US, el cuidado de la propiedad intelectual de Python y la infraestructura desde la que se sirven el lenguaje y sus versiones.',

  'second-residence-year_title': 'Un segundo año a jornada completa',
  'second-residence-year_line': 'También paga un segundo año de ese programa.',
  'second-residence-year_short':
    'El mismo patrocinio lleva el programa Developer-in-Residence a su segundo año. Eso permite continuidad y planes más largos, con la orientación del Steering Council.',
  'second-residence-year_long1':
    'Un año se acaba pronto. Con el siguiente pagado, el programa Developer-in-Residence podía continuar lo empezado y planear más allá, con la orientación del Steering Council de Python.',
  'second-residence-year_long2':
    'El dinero formaba parte del patrocinio Visionary anunciado el mismo día. Daba continuidad a un año de revisar, trasladar y orientar: las pull requests acumuladas, la nueva casa de las incidencias, las próximas personas del núcleo.',

  'tenth-year_title': 'El décimo año consecutivo',
  'tenth-year_line': 'El décimo patrocinio consecutivo.',
  'tenth-year_short':
    'Meta patrocina de nuevo a la fundación y repasa lo que su parte ayudó a pagar, desde el programa Developer-in-Residence hasta la recaudación para PyLadies.',
  'tenth-year_long1':
    'Con este año, Meta ha patrocinado diez veces sin pausa a la Python Software Foundation. Sus ingenieros lo celebran contando por qué lo hace la empresa y qué ayudó a pagar ese dinero.',
  'tenth-year_long2':
    'Nombran el programa Developer-in-Residence, la seguridad del Python Package Index, y la educación y la comunidad: PyCon US, con pases gratuitos y rebajados, y la recaudación para PyLadies. Y animan a otros a sumarse, con una aportación, una membresía o un patrocinio.',

  paidTitle: 'Las personas y los programas que se pagaron',
  paidResidence:
    'Personas contratadas a jornada completa para el lenguaje, para un trabajo que el voluntariado no tenía horas de hacer o que se habría quedado sin hacer. Empezó con una de ellas, Łukasz Langa: pull requests acumuladas, un sistema de incidencias que llevar a GitHub, nuevas personas que formar para el núcleo.',
  paidIndex:
    'La seguridad del Python Package Index y, en 2022, el índice entero y la infraestructura que aloja el lenguaje y sus versiones.',
  paidEducation: 'PyCon US, con pases gratuitos o rebajados, y la recaudación para PyLadies.',
  paidGrants: 'Ayudas a comunidades de todo el mundo: el anuncio de 2022 las cuenta entre lo que apoya.',

  joinTitle: 'Tres formas de sumarse',
  join1:
    'Estos diez anillos son de una empresa; el próximo puede ser de cualquiera. El relato del décimo año acaba con una invitación, y esta campaña la recoge. Aporta una vez, la cantidad que sea. Hazte miembro y ten voz en el rumbo de la fundación; hay una membresía que se paga en horas. O, como organización, patrocina año tras año, en el nivel que te convenga.',
  joinAll: 'Comparar las tres formas',

  yearInARow: 'Patrocinio',
  levelName: 'Nivel',
  amount: 'Importe',
  sourcesTitle: 'Dónde se leyó',
  otherMilestones: 'Otros hitos',
  before: 'Antes',
  after: 'Después',
  back: 'Volver a su lugar en la historia',
  sample: 'Su anillo, iluminado entre los {count}',
};

/** The story: its chapters, its milestones (by their slugs), and what stands around them. */
export const STORY_WORDS = { en, es };

/** What the story says otherwise before the first day. */
export const STORY_BEFORE = {
  en: {
    join1:
      'These ten rings are one company’s; the next can be anyone’s. The account of the tenth year ends with an invitation, and this campaign takes it up from the day it opens. Then one can give once, whatever the amount; become a member and have a say in where the foundation goes, in one kind paid in hours; or, as an organisation, sponsor year by year, at a level that suits.',
  },
  es: {
    join1:
      'Estos diez anillos son de una empresa; el próximo puede ser de cualquiera. El relato del décimo año acaba con una invitación, y esta campaña la recoge desde el día en que empiece. Entonces se podrá aportar una vez, la cantidad que sea; hacerse miembro y tener voz en el rumbo de la fundación, con una membresía que se paga en horas; o, como organización, patrocinar año tras año, en el nivel que convenga.',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;

/** And after the last. */
export const STORY_AFTER = {
  en: {
    joinTitle: 'Three ways there were to join',
    join1:
      'These ten rings are one company’s. The account of the tenth year ends with an invitation, and this campaign took it up: to give once, whatever the amount; to become a member and have a say in where the foundation goes, in one kind paid in hours; or, as an organisation, to sponsor year by year. It has closed. What was promised until then is being kept.',
  },
  es: {
    joinTitle: 'Tres formas que hubo de sumarse',
    join1:
      'Estos diez anillos son de una empresa. El relato del décimo año acaba con una invitación, y esta campaña la recogió: aportar una vez, la cantidad que fuera; hacerse miembro y tener voz en el rumbo de la fundación, con una membresía que se paga en horas; o, como organización, patrocinar año tras año. Ya ha cerrado. Lo que se prometió hasta entonces se está cumpliendo.',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;
