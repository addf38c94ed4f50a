const en = {
  overline: 'Ten years behind Python',
  sentence: 'Help look after the Python we all build on.',
  description:
    'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every promise until it is kept.',
  lead: 'One company has sponsored the foundation behind Python ten years running. Join it: with a gift, a membership, or your organisation’s name.',
  button: 'Make a pledge',
  trunk: 'A cut trunk with ten rings, one for each year',
  heroOf: 'promised of {goal}',
  buttonBefore: 'See the three ways',
  buttonAfter: 'See what came of it',
  heroOpens: 'is the first day to pledge. The goal is {goal}.',
  heroFirst: 'is the goal. The first promise is still to come.',
  live: 'New promises appear here by themselves.',
  pause: 'Hold them',
  resume: 'Let them appear',
  waysTitle: 'Three ways to stand behind it',
  waysLead: 'Each is a promise first and money later. You see what becomes of it, and can take it back while it waits.',
  waysBefore: 'From {date} on you can choose one of them. Each is a promise first and money later.',
  waysAfter: 'The campaign closed on {date} and takes no new promises. These were the ways to make one.',
  programmesTitle: 'What your promise pays for',
  programmesLead: 'Choose one, or leave the choice to the foundation.',
  programmePromised: 'promised',
  programmeFirst: 'Be among the first',
  programmesNote: 'Sponsorships support the whole of the foundation’s work. They are not among these sums.',
  yearsTitle: 'Ten rings, one a year',
  yearsCaption:
    'Sponsored every year from {first, number, ::group-off} to {last, number, ::group-off}. Amounts are shown only where a source states them.',
  source: 'Source:',
  sponsorsTitle: 'Organisations that stand behind it',
  sponsorsNone: 'The first line of this page is still free.',
  sponsorsUnread: 'The sponsors cannot be read just now.',
  sponsorsLevels: 'See the levels',
  waysAll: 'See the three ways',
  recentTitle: 'The latest people to join',
  recentLead: 'Only those who wish to be named. The others count as much.',
  recentAll: 'All who wish to be named',
  figuresTitle: 'How the figures are made',
  figuresPromise:
    '<b>A promise is not money.</b> It counts as promised once it is approved, and as received only when a payment is written down. Until then it is never called a donation.',
  figuresReversal:
    '<b>Nothing is rubbed out.</b> A payment entered by mistake is reversed by a second entry. Every sum can be added up again from its lines.',
  figuresLate:
    '<b>Late is called late.</b> A part is overdue when {days, plural, one {# day has} other {# days have}} passed since it fell due ({zone}).',
  figuresAll: 'All figures and their definitions',
} as const;

const es: Record<keyof typeof en, string> = {
  overline: 'Diez años con Python',
  sentence: 'Ayuda a cuidar el Python sobre el que construimos.',
  description:
    'Una campaña por las personas y las máquinas que sostienen Python: haz una aportación, hazte miembro o patrocina como organización, y sigue cada promesa hasta que se cumpla.',
  lead: 'Una empresa lleva diez años seguidos patrocinando la fundación que está detrás de Python. Súmate: con una aportación, una membresía o el nombre de tu organización.',
  button: 'Hacer una promesa',
  trunk: 'Un tronco cortado con diez anillos, uno por año',
  heroOf: 'prometidos de {goal}',
  buttonBefore: 'Ver las tres formas',
  buttonAfter: 'Ver en qué ha quedado',
  heroOpens: 'es el primer día para prometer. La meta es {goal}.',
  heroFirst: 'es la meta. La primera promesa está por llegar.',
  live: 'Las promesas nuevas aparecen aquí por sí solas.',
  pause: 'Detenerlas',
  resume: 'Dejar que aparezcan',
  waysTitle: 'Tres formas de sostenerlo',
  waysLead:
    'Cada una es primero una promesa y después dinero. Ves qué pasa con ella, y puedes retirarla mientras espera.',
  waysBefore: 'Desde el {date} puedes elegir una de ellas. Cada una es primero una promesa y después dinero.',
  waysAfter: 'La campaña cerró el {date} y no acepta promesas nuevas. Estas eran las formas de hacerlas.',
  programmesTitle: 'Qué paga tu promesa',
  programmesLead: 'Elige uno, o deja la elección a la fundación.',
  programmePromised: 'prometidos',
  programmeFirst: 'Abre tú la lista',
  programmesNote: 'Los patrocinios apoyan todo el trabajo de la fundación. No están en estas sumas.',
  yearsTitle: 'Diez anillos, uno por año',
  yearsCaption:
    'Patrocinio cada año de {first, number, ::group-off} a {last, number, ::group-off}. Solo se muestran importes cuando una fuente los da.',
  source: 'Fuente:',
  sponsorsTitle: 'Organizaciones que lo sostienen',
  sponsorsNone: 'La primera línea de esta página sigue libre.',
  sponsorsUnread: 'Ahora mismo no se pueden leer los patrocinadores.',
  sponsorsLevels: 'Ver los niveles',
  waysAll: 'Ver las tres formas',
  recentTitle: 'Quienes han llegado hace poco',
  recentLead: 'Solo quienes desean aparecer. Los demás cuentan lo mismo.',
  recentAll: 'Todas las personas que desean aparecer',
  figuresTitle: 'Cómo se hacen las cifras',
  figuresPromise:
    '<b>Una promesa no es dinero.</b> Cuenta como prometida cuando se aprueba, y como recibida solo cuando se anota un pago. Hasta entonces nunca se llama donación.',
  figuresReversal:
    '<b>Nada se borra.</b> Un pago anotado por error se anula con un segundo asiento. Cada suma puede volver a hacerse desde sus líneas.',
  figuresLate:
    '<b>Al retraso se le llama retraso.</b> Una parte está atrasada cuando {days, plural, one {ha pasado # día} other {han pasado # días}} desde su vencimiento ({zone}).',
  figuresAll: 'Todas las cifras y sus definiciones',
};

/** The home page. */
export const HOME_WORDS = { en, es };

/** What it says otherwise before the first day. */
export const HOME_BEFORE = {
  en: { sponsorsNone: 'The first line of this page is free from the day the campaign opens.' },
  es: { sponsorsNone: 'La primera línea de esta página está libre desde el día en que empiece la campaña.' },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;

/** And after the last. */
export const HOME_AFTER = {
  en: {
    lead: 'One company has sponsored the foundation behind Python ten years running. This campaign asked others to join it; here is what came of that.',
    live: 'Changes appear here by themselves.',
    pause: 'Hold them',
    programmesTitle: 'What the promises pay for',
    programmesLead: 'Each was for one of these, or left the choice to the foundation.',
    sponsorsNone: 'No organisation is named among those who stood behind it.',
  },
  es: {
    lead: 'Una empresa lleva diez años seguidos patrocinando la fundación que está detrás de Python. Esta campaña pidió a otros que se sumaran; esto es lo que ha salido de ello.',
    live: 'Los cambios aparecen aquí por sí solos.',
    pause: 'Detenerlos',
    programmesTitle: 'Qué pagan las promesas',
    programmesLead: 'Cada una era para uno de estos, o dejaba la elección a la fundación.',
    sponsorsNone: 'Ninguna organización figura entre quienes la sostuvieron.',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;
