const en = {
  title: 'Campaigns',
  description: 'Every campaign, running and past, each with its figures.',
  lead: 'Every campaign keeps its address and its figures. Each is counted on its own, in its own currency.',
  unread: 'The campaigns cannot be read at this moment. Try again in a minute.',
  running: 'Running until {date}',
  upcoming: 'Opens on {date}',
  past: 'Closed on {date}',
  allFigures: 'All figures, and what each counts',
  allFiguresOf: 'All figures of {name}, and what each counts',
  pageDescription: 'The figures of {name}: promised, received, expected and overdue, each with its definition.',
  days: 'From {from} to {until}.',
  give: 'Give to this campaign',
  giveTitle: 'A gift to {name}',
  giveDescription: 'Choose an amount and what it is for. You check everything before it counts.',
  allCampaigns: 'All campaigns',
  giftTo: 'Your gift goes to the campaign {name}.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Campañas',
  description: 'Todas las campañas, en curso y pasadas, cada una con sus cifras.',
  lead: 'Cada campaña conserva su dirección y sus cifras. Cada una se cuenta por separado, en su propia moneda.',
  unread: 'Las campañas no se pueden leer en este momento. Prueba otra vez en un minuto.',
  running: 'En curso hasta el {date}',
  upcoming: 'Empieza el {date}',
  past: 'Cerró el {date}',
  allFigures: 'Todas las cifras, y qué cuenta cada una',
  allFiguresOf: 'Todas las cifras de {name}, y qué cuenta cada una',
  pageDescription: 'Las cifras de {name}: prometido, recibido, esperado y atrasado, cada una con su definición.',
  days: 'Del {from} al {until}.',
  give: 'Apoyar esta campaña',
  giveTitle: 'Una aportación a {name}',
  giveDescription: 'Elige un importe y para qué es. Lo repasas todo antes de que cuente.',
  allCampaigns: 'Todas las campañas',
  giftTo: 'Tu aportación va a la campaña {name}.',
};

/** The list of campaigns, and the page of one. */
export const CAMPAIGNS_WORDS = { en, es };

/** Names of the content's campaigns in each language, by slug; `en` is the name they are added under. */
export const CAMPAIGN_NAMES: Readonly<Record<string, Readonly<{ en: string; es: string }>>> = {
  'ten-years-behind-python': { en: 'Ten years behind Python', es: 'Diez años con Python' },
  'sprints-for-newcomers': { en: 'Sprints for newcomers', es: 'Sprints para quien empieza' },
};
