const en = {
  title: 'Follow the campaign',
  description: 'The campaign’s news by feed, its days by calendar, and its figures as a table.',
  lead: 'By feed, by calendar or as a table. None of them needs an account, and the site keeps no list of who follows.',
  newsTitle: 'News',
  feedTitle: 'By feed',
  feedText:
    'News and milestones in Atom, which every feed reader understands. Put this address into yours. Each entry keeps its identity for good, even if the site moves.',
  feedAct: 'Open the feed',
  calendarTitle: 'By calendar',
  calendarText: 'The first and the last day of the campaign. They are entered as whole days, wherever you are.',
  calendarDays: 'Pledges are taken from {first} to {last}, both days included.',
  calendarAct: 'Get the calendar',
  figuresTitle: 'The figures as a table',
  figuresText:
    'One figure a line, as CSV. Amounts are in major units, such as dollars and cents with a point, beside their currency in a column of its own; what is not money stands under <code>number</code>. <code>part</code> says whether a line is about all, a kind, a programme or the month in which parts are due, and <code>key</code> which. Months with fewer than three supporters are told together: <code>2028-01/2028-03</code> is January to March 2028. Every line carries the moment it was counted. While fewer than three supporters stand behind the sums, they are not broken down.',
  figuresAct: 'Get the figures',
  machinesTitle: 'For machines',
  figuresJson: 'The figures as JSON, in minor units, with what each counts',
  sponsorsJson: 'Sponsors who agreed to be named',
  openApi: 'How these addresses answer',
  fundingJson: 'Ways to support as a funding manifest, marked as a demonstration',
  sitemap: 'Every public page in every language',
  foundationTitle: 'The foundation itself',
  foundationText:
    'This site is a demonstration and speaks for nobody. What the Python Software Foundation says and asks for, it says at its own addresses:',
  foundation: 'The foundation',
  foundationNews: 'Its news',
  foundationMembership: 'Becoming a member',
  foundationDonations: 'Giving',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Sigue la campaña',
  description: 'Las noticias de la campaña en un canal, sus días en un calendario y sus cifras en una tabla.',
  lead: 'Por canal de noticias, por calendario o en una tabla. Nada de eso pide una cuenta, y el sitio no lleva ninguna lista de quién la sigue.',
  newsTitle: 'Noticias',
  feedTitle: 'Por canal de noticias',
  feedText:
    'Noticias e hitos en Atom, que todo lector de canales entiende. Pon esta dirección en el tuyo. Cada entrada conserva su identidad para siempre, aunque el sitio se mude.',
  feedAct: 'Abrir el canal',
  calendarTitle: 'Por calendario',
  calendarText: 'El primer y el último día de la campaña. Figuran como días enteros, estés donde estés.',
  calendarDays: 'Se aceptan promesas desde el {first} hasta el {last}, ambos incluidos.',
  calendarAct: 'Descargar el calendario',
  figuresTitle: 'Las cifras en una tabla',
  figuresText:
    'Una cifra por línea, en CSV. Los importes van en unidades mayores, como dólares y céntimos con punto, con su moneda en columna aparte; lo que no es dinero va en <code>number</code>. <code>part</code> dice si la línea trata del total, de un tipo, de un programa o del mes en que vencen las partes, y <code>key</code> de cuál. Los meses con menos de tres apoyos se cuentan juntos: <code>2028-01/2028-03</code> va de enero a marzo de 2028. Cada línea lleva el momento en que se contó. Mientras haya menos de tres apoyos detrás de las sumas, no se desglosan.',
  figuresAct: 'Descargar las cifras',
  machinesTitle: 'Para máquinas',
  figuresJson: 'Las cifras en JSON, en unidades menores, con lo que cuenta cada una (en inglés)',
  sponsorsJson: 'Patrocinadores que aceptaron ser nombrados',
  openApi: 'Cómo responden estas direcciones (en inglés)',
  fundingJson: 'Las formas de apoyar como manifiesto de financiación, marcado como demostración (en inglés)',
  sitemap: 'Todas las páginas públicas en todos los idiomas',
  foundationTitle: 'La propia fundación',
  foundationText:
    'Este sitio es una demostración y no habla por nadie. Lo que la Python Software Foundation dice y pide, lo dice en sus propias direcciones, en inglés:',
  foundation: 'La fundación',
  foundationNews: 'Sus noticias',
  foundationMembership: 'Hacerse miembro',
  foundationDonations: 'Donaciones',
};

/** How the campaign can be followed. */
export const FOLLOW_WORDS = { en, es };
