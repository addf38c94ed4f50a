const en = {
  troubleNone: 'That could not be done',
  troubleOne: 'One answer needs another look',
  troubleMany: '{count} answers need another look',
  troubleKept: 'Everything you typed is still there.',
  error: 'Error:',
  optional: '(optional)',
  waiting: 'One moment…',
  outdated:
    'The site was updated after you opened this page, so nothing was sent. What you typed is still here: copy what you need, reload the page, and send it again.',
} as const;

const es: Record<keyof typeof en, string> = {
  troubleNone: 'No se ha podido hacer',
  troubleOne: 'Hay una respuesta que revisar',
  troubleMany: 'Hay {count} respuestas que revisar',
  troubleKept: 'Todo lo que has escrito sigue ahí.',
  error: 'Error:',
  optional: '(opcional)',
  waiting: 'Un momento…',
  outdated:
    'El sitio se ha actualizado después de que abrieras esta página, así que no se ha enviado nada. Lo que has escrito sigue aquí: copia lo que necesites, recarga la página y envíalo de nuevo.',
};

/** What every form says around its questions. They travel to the browser, where `{count}` is filled in. */
export const FORM_WORDS = { en, es };
