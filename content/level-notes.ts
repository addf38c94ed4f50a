import type { Localised } from '#content/languages';

/** Where sponsors of a level are honoured, by its slug. Source: the foundation’s catalogue of 2022. */
export const LEVEL_NOTES = {
  en: {
    visionary: 'Named on python.org’s downloads page and everywhere below; meets the board.',
    sustainability: 'In the footer of the package index and everywhere below; meets the board.',
    maintaining: 'On the pages of every project of the package index, on python.org and at PyCon US.',
    contributing: 'On the pages of every project of the package index, on python.org and at PyCon US.',
    supporting: 'On the package index’s page of sponsors, on python.org and at PyCon US.',
    partner: 'On the package index’s page of sponsors, on python.org and at PyCon US.',
    participating: 'On python.org and the site of PyCon US.',
    associate: 'On python.org and the site of PyCon US.',
  },
  es: {
    visionary: 'En la página de descargas de python.org y en todo lo de los niveles siguientes; se reúne con la junta.',
    sustainability: 'Al pie del índice de paquetes y en todo lo de los niveles siguientes; se reúne con la junta.',
    maintaining: 'En las páginas de cada proyecto del índice de paquetes, en python.org y en PyCon US.',
    contributing: 'En las páginas de cada proyecto del índice de paquetes, en python.org y en PyCon US.',
    supporting: 'En la página de patrocinadores del índice de paquetes, en python.org y en PyCon US.',
    partner: 'En la página de patrocinadores del índice de paquetes, en python.org y en PyCon US.',
    participating: 'En python.org y en el sitio de PyCon US.',
    associate: 'En python.org y en el sitio de PyCon US.',
  },
  de: {
    visionary:
      'Auf der Download-Seite von python.org und überall, wo die folgenden Stufen stehen; trifft den Vorstand.',
    sustainability: 'In der Fußzeile des Paketindex und überall, wo die folgenden Stufen stehen; trifft den Vorstand.',
    maintaining: 'Auf den Seiten jedes Projekts im Paketindex, auf python.org und bei der PyCon US.',
    contributing: 'Auf den Seiten jedes Projekts im Paketindex, auf python.org und bei der PyCon US.',
    supporting: 'Auf der Sponsorenseite des Paketindex, auf python.org und bei der PyCon US.',
    partner: 'Auf der Sponsorenseite des Paketindex, auf python.org und bei der PyCon US.',
    participating: 'Auf python.org und der Website der PyCon US.',
    associate: 'Auf python.org und der Website der PyCon US.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** The page of the sponsors, for search engines. */
export const SPONSORS_TEXTS = {
  en: {
    description: 'The campaign’s sponsors by level, and how many years in a row each has sponsored Python.',
  },
  es: {
    description:
      'Los patrocinadores de la campaña por nivel, y cuántos años seguidos lleva cada uno patrocinando Python.',
  },
  de: {
    description: 'Die Sponsoren der Kampagne nach Stufe und wie viele Jahre in Folge jeder Python sponsert.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
