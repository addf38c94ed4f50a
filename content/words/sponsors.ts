const en = {
  title: 'Organisations that stand behind it',
  description: 'The sponsors of the campaign by level, and how many years in a row each has stood behind Python.',
  lead: 'A sponsor promises for a year or more, at a level of its choice. The level shows in the size of its mark, here, in annual reports and at events.',
  none: 'The first line of this page is still free.',
  cannotBeRead: 'The sponsors cannot be read just now. Please look again in a minute.',
  act: 'Sponsor as an organisation',
  recognition:
    'Shown are sponsors that agreed to be named, while their sponsorship runs. All of them and their marks are invented, like the campaign’s other supporters.',
  placesLeft: '{count, plural, one {# place left.} other {# places left.}}',
  noPlace: 'No place left.',
  free: 'Nobody yet: the place is free.',
  since: 'Since {year, number, ::group-off}',
  inARow: '{years, plural, one {# year} other {# years in a row}}',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Organizaciones que lo sostienen',
  description: 'Los patrocinadores de la campaña por nivel, y cuántos años seguidos lleva cada uno con Python.',
  lead: 'Quien patrocina promete por un año o más, en el nivel que elige. El nivel se ve en el tamaño de su marca: aquí, en las memorias anuales y en los actos.',
  none: 'La primera línea de esta página sigue libre.',
  cannotBeRead: 'Ahora mismo no se pueden leer los patrocinadores. Vuelve a mirar dentro de un minuto.',
  act: 'Patrocinar como organización',
  recognition:
    'Se muestran los patrocinadores que aceptaron aparecer, mientras dura su patrocinio. Todos ellos y sus marcas son inventados, como los demás apoyos de la campaña.',
  placesLeft: '{count, plural, one {Queda # plaza.} other {Quedan # plazas.}}',
  noPlace: 'No quedan plazas.',
  free: 'Nadie aún: la plaza está libre.',
  since: 'Desde {year, number, ::group-off}',
  inARow: '{years, plural, one {# año} other {# años seguidos}}',
};

/** The wall of sponsors. */
export const SPONSORS_WORDS = { en, es };

const levelsEn = {
  visionary: 'Named on python.org’s downloads page and everywhere below; meets the board.',
  sustainability: 'In the footer of the package index and everywhere below; meets the board.',
  maintaining: 'On the pages of every project of the package index, on python.org and at PyCon US.',
  contributing: 'On the pages of every project of the package index, on python.org and at PyCon US.',
  supporting: 'On the package index’s page of sponsors, on python.org and at PyCon US.',
  partner: 'On the package index’s page of sponsors, on python.org and at PyCon US.',
  participating: 'On python.org and the site of PyCon US.',
  associate: 'On python.org and the site of PyCon US.',
} as const;

const levelsEs: Record<keyof typeof levelsEn, string> = {
  visionary: 'En la página de descargas de python.org y en todo lo de los niveles siguientes; se reúne con la junta.',
  sustainability: 'Al pie del índice de paquetes y en todo lo de los niveles siguientes; se reúne con la junta.',
  maintaining: 'En las páginas de cada proyecto del índice de paquetes, en python.org y en PyCon US.',
  contributing: 'En las páginas de cada proyecto del índice de paquetes, en python.org y en PyCon US.',
  supporting: 'En la página de patrocinadores del índice de paquetes, en python.org y en PyCon US.',
  partner: 'En la página de patrocinadores del índice de paquetes, en python.org y en PyCon US.',
  participating: 'En python.org y en el sitio de PyCon US.',
  associate: 'En python.org y en el sitio de PyCon US.',
};

/** Where sponsors of a level are honoured, by its slug. Source: the foundation's catalogue of 2022. */
export const LEVEL_WORDS = { en: levelsEn, es: levelsEs };

/** What the wall says otherwise before the first day. */
export const SPONSORS_BEFORE = {
  en: { none: 'The first line of this page is free from the day the campaign opens.', act: 'See the levels' },
  es: {
    none: 'La primera línea de esta página está libre desde el día en que empiece la campaña.',
    act: 'Ver los niveles',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;

/** And after the last. */
export const SPONSORS_AFTER = {
  en: { none: 'No organisation is named here.', free: 'Nobody.', act: 'See the levels' },
  es: { none: 'Aquí no figura ninguna organización.', free: 'Nadie.', act: 'Ver los niveles' },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;
