const en = {
  title: 'A sponsorship',
  description: 'What each level of sponsorship brings, how many places are left, and the application.',
  lead: 'For organisations, from one to five years. Below is what each level brings in {year}, or <a>go straight to the form</a>.',
  leadShut: 'For organisations, from one to five years. Below is what each level brings in {year}.',
  apply: 'Apply',
  tier: '{name}, {price} a year',
  stepPlace: 'A place at your level is kept for you while people at the foundation read your application.',
  stepLetter:
    'You hear from them by letter, with a reason if the answer is no. The due dates, and the days it runs, are set when it is accepted.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Un patrocinio',
  description: 'Qué incluye cada nivel de patrocinio, cuántas plazas quedan, y la solicitud.',
  lead: 'Para organizaciones, de uno a cinco años. Abajo está lo que incluye cada nivel en {year}; también puedes <a>ir directamente a la solicitud</a>.',
  leadShut: 'Para organizaciones, de uno a cinco años. Abajo está lo que incluye cada nivel en {year}.',
  apply: 'Solicitud',
  tier: '{name}, {price} al año',
  stepPlace: 'Se te guarda una plaza en tu nivel mientras en la fundación leen tu solicitud.',
  stepLetter:
    'Te responden por correo, con el motivo si la respuesta es no. Las fechas de vencimiento y los días que dura se fijan al aceptarse.',
};

/** The page of the sponsorship, around its table and form. */
export const SPONSORSHIP_WORDS = { en, es };

const askEn = {
  tier: 'Which level?',
  tierHint: 'Price and benefits of today are copied into your pledge; later catalogues do not change it.',
  years: 'For how long?',
  year: '1 year',
  manyYears: '{years} years',
  parts: 'How will each year be paid?',
  parts1: 'Once a year',
  parts2: 'Twice a year',
  parts4: 'Every quarter',
  organisation: 'Name of the organisation',
  organisationHint: 'As it should be read by others.',
  website: 'Its website',
  websiteHint: 'Starting with https://, such as https://example.org.',
  contactName: 'Whom may we talk to?',
  contactNameHint: 'A name. Never shown in public.',
  billingEmail: 'Where do bills go?',
  billingEmailHint: 'An e-mail address. Never shown in public.',
  recognition: 'How shall we show the organisation?',
} as const;

const askEs: Record<keyof typeof askEn, string> = {
  tier: '¿Qué nivel?',
  tierHint: 'El precio y los beneficios de hoy se copian en tu promesa; los catálogos posteriores no la cambian.',
  years: '¿Por cuánto tiempo?',
  year: '1 año',
  manyYears: '{years} años',
  parts: '¿Cómo se pagará cada año?',
  parts1: 'Una vez al año',
  parts2: 'Dos veces al año',
  parts4: 'Cada trimestre',
  organisation: 'Nombre de la organización',
  organisationHint: 'Tal como otros deben leerlo.',
  website: 'Su sitio web',
  websiteHint: 'Con https:// delante, por ejemplo https://example.org.',
  contactName: '¿Con quién podemos hablar?',
  contactNameHint: 'Un nombre. Nunca se muestra en público.',
  billingEmail: '¿Adónde van las facturas?',
  billingEmailHint: 'Una dirección de correo. Nunca se muestra en público.',
  recognition: '¿Cómo quieres que se muestre la organización?',
};

/** The questions of a sponsorship. They travel to the browser, where `{years}` is filled in. */
export const SPONSORSHIP_QUESTIONS = { en: askEn, es: askEs };
