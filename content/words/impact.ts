const en = {
  title: 'What a promise pays for',
  description:
    'Five programmes a pledge can go to: what each does, what support has helped to pay for, and what is promised and received so far.',
  overline: 'Impact',
  lead: 'A pledge goes to one of five programmes. Each has its own page: what it does, what support has helped to pay for, and how much is promised.',
  source: 'Source:',
  promised: 'promised',
  received: 'received',
  pledge: 'Pledge to this programme',
  soFar: 'In this campaign so far',
  asOf: 'As of',
  definitions: 'What each figure counts',
  notSponsorships: 'Sponsorships support the whole of the foundation’s work and are not among these sums.',
  beyond: 'More has arrived than was promised: the rest is counted as received beyond the promise.',
  nothingYet: 'Nothing is promised to it yet: the first pledge can be yours.',
  hidden:
    'Fewer than three supporters stand behind the campaign so far. Its sums are not broken down by programme, because the parts would tell what one person gave.',
  unread: 'The figures cannot be read just now. Nothing is lost: please look again in a minute.',
  doesTitle: 'What it does',
  doneTitle: 'What support has helped to pay for',
  noSums: 'Our sources state no separate sum for this programme, so none stands here.',
  noFacts:
    'No source of ours tells of this programme apart from the others, so nothing is claimed here. What it is for stands above.',
  othersTitle: 'The other programmes',
  allProgrammes: 'All programmes',

  residence2021:
    'In 2021 it began with one person working full time on CPython: Łukasz Langa, a core developer and the release manager of Python 3.8 and 3.9.',
  residenceFirstYear:
    'Its first year went into the backlog of pull requests, the move of bugs.python.org to issues on GitHub, and mentoring new core developers.',
  residenceSecondYear:
    'A sponsorship of 2022 paid for a second year as well, which allowed continuity and longer plans.',
  residenceUndone: 'It employs developers for work that volunteers had no time for, or that nobody would have done.',
  indexSecurity: 'One company’s sponsorship has helped to pay for the security of the index.',
  indexHosting:
    'Its support of 2022 took in the index as a whole, and the infrastructure that hosts the language and its releases.',
  educationPasses: 'Sponsorship helped with free and discounted passes for PyCon US.',
  educationPyladies: 'It also helped with fundraising for PyLadies.',
  educationConference: 'PyCon US was among what the sponsorship of 2022 supported.',
  grantsWorld: 'Grants to communities around the world were among what the sponsorship of 2022 supported.',
} as const;

export type ImpactKey = keyof typeof en;

const es: Record<ImpactKey, string> = {
  title: 'Qué paga una promesa',
  description:
    'Cinco programas a los que puede ir una promesa: qué hace cada uno, qué ha ayudado a pagar el apoyo, y cuánto se ha prometido y recibido hasta ahora.',
  overline: 'Impacto',
  lead: 'Una promesa va a uno de cinco programas. Cada uno tiene su página: qué hace, qué ha ayudado a pagar el apoyo y cuánto hay prometido.',
  source: 'Fuente:',
  promised: 'prometidos',
  received: 'recibidos',
  pledge: 'Prometer para este programa',
  soFar: 'En esta campaña hasta ahora',
  asOf: 'A fecha de',
  definitions: 'Qué cuenta cada cifra',
  notSponsorships: 'Los patrocinios apoyan todo el trabajo de la fundación y no están entre estas sumas.',
  beyond: 'Ha llegado más de lo prometido: el resto se cuenta como recibido por encima de la promesa.',
  nothingYet: 'Todavía no tiene nada prometido: la primera promesa puede ser la tuya.',
  hidden:
    'De momento apoyan la campaña menos de tres personas u organizaciones. Sus sumas no se separan por programa, porque las partes dirían lo que dio una sola.',
  unread: 'Las cifras no se pueden leer en este momento. No se ha perdido nada: vuelve a mirar en un minuto.',
  doesTitle: 'Qué hace',
  doneTitle: 'Qué ha ayudado a pagar el apoyo',
  noSums: 'Nuestras fuentes no dan una suma aparte para este programa, así que aquí no hay ninguna.',
  noFacts:
    'Ninguna de nuestras fuentes habla de este programa por separado, así que aquí no se afirma nada. Arriba está para qué sirve.',
  othersTitle: 'Los otros programas',
  allProgrammes: 'Todos los programas',

  residence2021:
    'Empezó en 2021 con una persona dedicada a CPython a jornada completa: Łukasz Langa, desarrollador del núcleo y responsable de las versiones 3.8 y 3.9 de Python.',
  residenceFirstYear:
    'El primer año se dedicó a las pull requests acumuladas, al traslado de bugs.python.org a las incidencias de GitHub y a orientar a nuevas personas del núcleo.',
  residenceSecondYear:
    'Un patrocinio de 2022 pagó también un segundo año, que permitía continuidad y planes más largos.',
  residenceUndone:
    'Contrata a personas para un trabajo que el voluntariado no tenía tiempo de hacer, o que nadie habría hecho.',
  indexSecurity: 'El patrocinio de una empresa ha ayudado a pagar la seguridad del índice.',
  indexHosting:
    'Su apoyo de 2022 alcanzaba al índice entero y a la infraestructura que aloja el lenguaje y sus versiones.',
  educationPasses: 'El patrocinio ayudó con pases gratuitos y rebajados para PyCon US.',
  educationPyladies: 'También ayudó con la recaudación para PyLadies.',
  educationConference: 'PyCon US estaba entre lo que apoyaba el patrocinio de 2022.',
  grantsWorld: 'Las ayudas a comunidades de todo el mundo estaban entre lo que apoyaba el patrocinio de 2022.',
};

/** The pages of the programmes, and the facts told there. */
export const IMPACT_WORDS = { en, es };

/** What they say otherwise before the first day. */
export const IMPACT_BEFORE = {
  en: {
    pledge: 'See the three ways',
    nothingYet: 'Nothing is promised to it yet: promises are taken from the day the campaign opens.',
  },
  es: {
    pledge: 'Ver las tres formas',
    nothingYet: 'Todavía no tiene nada prometido: se aceptan promesas desde el día en que empiece la campaña.',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;

/** And after the last. */
export const IMPACT_AFTER = {
  en: { pledge: 'See the three ways', soFar: 'In this campaign', nothingYet: 'Nothing was promised to it.' },
  es: { pledge: 'Ver las tres formas', soFar: 'En esta campaña', nothingYet: 'No se le prometió nada.' },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;
