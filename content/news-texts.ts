import type { Localised } from '#content/languages';

/** What the feed and the calendar are about, and the pieces of news by their keys. */
export const NEWS_TEXTS = {
  en: {
    feedText: 'News and milestones of a demonstration campaign. Its supporters and sums are invented.',
    dayText: 'A demonstration campaign: no money is asked for or taken.',
    followTitle: 'Follow the campaign without an account',
    followText:
      'You can follow the campaign by feed and by calendar, and download its figures as a spreadsheet. None of this needs an account or an email address.',
    spanishTitle: 'More languages',
    spanishText: 'The whole site is available in Spanish and German, from the first page to the emails.',
    openTitle: 'The figures are open',
    openText:
      'Anyone can read what is promised, received, expected and overdue, each with what it counts and the time it was counted. The supporters in these totals are invented: this is a demonstration.',
  },
  es: {
    feedText: 'Noticias e hitos de una campaña de demostración. Quienes la apoyan y sus sumas son inventados.',
    dayText: 'Una campaña de demostración: no se pide ni se cobra dinero.',
    followTitle: 'Sigue la campaña sin cuenta',
    followText:
      'Puedes seguir la campaña por canal de noticias y por calendario, y descargar sus cifras en una hoja de cálculo. Nada de eso pide cuenta ni dirección de correo.',
    spanishTitle: 'Más idiomas',
    spanishText: 'Todo el sitio está en español y en alemán, de la primera página a los correos.',
    openTitle: 'Las cifras están abiertas',
    openText:
      'Cualquiera puede leer lo comprometido, lo recibido, lo esperado y lo atrasado, cada cifra con lo que cuenta y el momento en que se contó. Los colaboradores de esas sumas son inventados: esto es una demostración.',
  },
  de: {
    feedText: 'Neuigkeiten und Meilensteine einer Demonstrationskampagne. Ihre Unterstützer und Summen sind erfunden.',
    dayText: 'Eine Demonstrationskampagne: Es wird kein Geld erbeten oder genommen.',
    followTitle: 'Der Kampagne ohne Konto folgen',
    followText:
      'Du kannst der Kampagne per Feed und Kalender folgen und ihre Zahlen als Tabelle herunterladen. Nichts davon braucht ein Konto oder eine E-Mail-Adresse.',
    spanishTitle: 'Weitere Sprachen',
    spanishText: 'Die ganze Website gibt es auf Spanisch und Deutsch, von der ersten Seite bis zu den E-Mails.',
    openTitle: 'Die Zahlen sind offen',
    openText:
      'Alle können lesen, was zugesagt, erhalten, erwartet und überfällig ist, jeweils mit dem, was es zählt, und dem Zeitpunkt der Zählung. Die Unterstützer in diesen Summen sind erfunden: Dies ist eine Demonstration.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
