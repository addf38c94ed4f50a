const en = {
  title: 'Supporters',
  description: 'The people behind the campaign who wish to be named, newest first, with the words they left.',
  lead: 'The people who wish to be named, newest first. Anyone who does not is counted with the others and named nowhere.',
  counted:
    '{supporters, plural, one {<b>#</b> person or organisation stands behind the campaign} other {<b>#</b> people and organisations stand behind the campaign}}',
  asOf: 'As of',
  searchTitle: 'Among the supporters',
  searchDescription: 'Look for a name among the supporters of the campaign.',
  label: 'Look for a name',
  search: 'Search',
  giftAim: 'A gift {aim}',
  gift: 'A gift for {programme}',
  giftPlain: 'A gift',
  hours: '{hours, plural, one {# hour a month} other {# hours a month}}',
  names: 'Names with “<bdi>{q}</bdi>”, newest first',
  further: 'The list, further back',
  next: 'Earlier names',
  lookFurther: 'Look further back',
  all: 'All names',
  newest: 'To the newest names',
  emptyTitle: 'The first name is still to come',
  emptyText: 'So far nobody who wishes to be named has made a pledge. It could be yours.',
  emptyAct: 'See the three ways',
  awayTitle: 'The names cannot be read just now',
  awayText: 'Nothing is lost. Please come back in a minute.',
  noneTitle: 'No name with “<bdi>{q}</bdi>”',
  noneText:
    'Names stand here only where the supporter wishes it, and as they wrote it. A shorter part of the name may find more.',
  partly:
    'Only the newest {many} names of this part of the list were looked through. Three letters or more are looked for in all of them at once.',
  partlyTitle: 'No name with “<bdi>{q}</bdi>” so far',
  lostTitle: 'This page of the list is not there',
  lostText: 'Its address is cut short or mistyped. The list itself is whole.',
  oftenTitle: 'Too many searches in a short time',
  oftenText:
    'So that looking for a name stays quick for everyone, your searches rest for {seconds, plural, one {# second} other {# seconds}}. Then they go on as before.',
  again: 'Look once more',
  endTitle: 'The list ends here',
  endText: 'There are no names before this point.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Quienes apoyan',
  description:
    'Las personas que sostienen la campaña y quieren que conste su nombre, de la más reciente a la más antigua, con las palabras que dejaron.',
  lead: 'Aquí están las personas que quieren que conste su nombre, empezando por las más recientes. Quien prefiere no darlo cuenta como las demás y no aparece en ninguna parte.',
  counted:
    '{supporters, plural, one {<b>#</b> persona u organización sostiene la campaña} other {<b>#</b> personas y organizaciones sostienen la campaña}}',
  asOf: 'A fecha de',
  searchTitle: 'Entre quienes apoyan',
  searchDescription: 'Busca un nombre entre quienes apoyan la campaña.',
  label: 'Busca un nombre',
  search: 'Buscar',
  giftAim: 'Una aportación {aim}',
  gift: 'Una aportación para: {programme}',
  giftPlain: 'Una aportación',
  hours: '{hours, plural, one {# hora al mes} other {# horas al mes}}',
  names: 'Nombres con «<bdi>{q}</bdi>», empezando por los más recientes',
  further: 'La lista, más atrás',
  next: 'Nombres anteriores',
  lookFurther: 'Buscar más atrás',
  all: 'Todos los nombres',
  newest: 'Ir a los nombres más recientes',
  emptyTitle: 'El primer nombre está por llegar',
  emptyText: 'Todavía nadie que quiera dar su nombre ha hecho una promesa. Podría ser el tuyo.',
  emptyAct: 'Ver las tres formas',
  awayTitle: 'Ahora mismo no se pueden leer los nombres',
  awayText: 'No se ha perdido nada. Vuelve dentro de un minuto.',
  noneTitle: 'Ningún nombre con «<bdi>{q}</bdi>»',
  noneText:
    'Los nombres constan aquí solo si cada persona lo quiere, y tal como los escribió. Con una parte más corta quizá encuentres más.',
  partly:
    'Solo se han mirado los {many} nombres más recientes de esta parte de la lista. A partir de tres letras se buscan en todos a la vez.',
  partlyTitle: 'Todavía ningún nombre con «<bdi>{q}</bdi>»',
  lostTitle: 'Esta página de la lista no existe',
  lostText: 'La dirección está cortada o mal escrita. A la lista no le pasa nada.',
  oftenTitle: 'Demasiadas búsquedas en poco tiempo',
  oftenText:
    'Para que buscar un nombre siga siendo rápido para todos, tus búsquedas descansan {seconds, plural, one {# segundo} other {# segundos}}. Después siguen como antes.',
  again: 'Buscar otra vez',
  endTitle: 'Aquí termina la lista',
  endText: 'No hay nombres anteriores a este punto.',
};

/** The people who wish to be named: the list, its further pages, and looking for a name. */
export const SUPPORTERS_WORDS = { en, es };

/** What the list says otherwise before the first day. */
export const SUPPORTERS_BEFORE = {
  en: {
    emptyText: 'The campaign has not opened yet. Whoever then makes a pledge and wishes to be named will stand here.',
  },
  es: {
    emptyText: 'La campaña aún no ha empezado. Aquí constará quien haga entonces una promesa y quiera dar su nombre.',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;

/** And after the last. */
export const SUPPORTERS_AFTER = {
  en: {
    emptyTitle: 'No name stands here',
    emptyText: 'Nobody who wishes to be named made a pledge before the campaign closed.',
  },
  es: {
    emptyTitle: 'Aquí no consta ningún nombre',
    emptyText: 'Antes de que la campaña cerrara, nadie que quiera dar su nombre hizo una promesa.',
  },
} as const satisfies Record<'en' | 'es', Partial<Record<keyof typeof en, string>>>;
