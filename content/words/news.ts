const en = {
  feedTitle: 'Ten years behind Python',
  feedText: 'News and milestones of a demonstration campaign. Its supporters and sums are invented.',
  calendarName: 'Ten years behind Python',
  opens: 'The campaign opens: Ten years behind Python',
  closes: 'Last day to pledge: Ten years behind Python',
  dayText: 'A demonstration campaign: no money is asked for or taken.',
  source: 'Source:',
  followTitle: 'Followed without an account',
  followText:
    'The campaign can be followed by feed and by calendar, and its figures can be taken along as a table. None of them needs an account or an address.',
  spanishTitle: 'In Spanish as well',
  spanishText:
    'Every public page of the site speaks Spanish too, each at an address that begins with /es, and so do the forms, from the first question to the check before sending. Signing in, the pages behind it and letters are in English.',
  openTitle: 'The book is open',
  openText:
    'Promised, received, expected and overdue can be read by anyone, each with what it counts and the moment it was counted. The supporters behind these sums are invented: this is a demonstration.',
} as const;

const es: Record<keyof typeof en, string> = {
  feedTitle: 'Diez años con Python',
  feedText: 'Noticias e hitos de una campaña de demostración. Quienes la apoyan y sus sumas son inventados.',
  calendarName: 'Diez años con Python',
  opens: 'Empieza la campaña: Diez años con Python',
  closes: 'Último día para prometer: Diez años con Python',
  dayText: 'Una campaña de demostración: no se pide ni se cobra dinero.',
  source: 'Fuente:',
  followTitle: 'Se puede seguir sin cuenta',
  followText:
    'La campaña se puede seguir por canal de noticias y por calendario, y sus cifras se pueden llevar en una tabla. Nada de eso pide cuenta ni dirección de correo.',
  spanishTitle: 'También en español',
  spanishText:
    'Todas las páginas públicas del sitio hablan también español, cada una en una dirección que empieza por /es, y los formularios también, de la primera pregunta al repaso antes de enviar. La entrada, las páginas con sesión y los correos están en inglés.',
  openTitle: 'El libro está abierto',
  openText:
    'Cualquiera puede leer lo prometido, lo recibido, lo que se espera y lo que va con retraso, cada cifra con lo que cuenta y el momento en que se contó. Las personas y organizaciones detrás de esas sumas son inventadas: esto es una demostración.',
};

/** The news, and the words of the feed and the calendar around them. */
export const NEWS_WORDS = { en, es };
