const en = {
  shutBefore: 'The campaign opens on {date}',
  shutBeforeText: 'From that day on a promise can be made here. Until then there is time to read what it is for.',
  shutAfter: 'The campaign closed on {date}',
  shutAfterText:
    'It takes no new promises. Those made until then stand, and each is followed in the open until it is kept.',
  toStory: 'Read the story',
  toStoryText: 'Ten years behind one language, ring by ring, and what they helped to pay for.',
  toCalendar: 'Put the day in your calendar',
  toCalendarText: 'The first and the last day as a file, and the news by feed. Neither needs an account.',
  toFigures: 'See what came of it',
  toFiguresText: 'What was promised, what has arrived, and what is still to come.',
  toFoundation: 'Support the foundation itself',
  toFoundationText: 'Where it tells of itself, of becoming a member and of giving.',
} as const;

const es: Record<keyof typeof en, string> = {
  shutBefore: 'La campaña empieza el {date}',
  shutBeforeText: 'Desde ese día se puede hacer aquí una promesa. Hasta entonces hay tiempo de leer para qué es.',
  shutAfter: 'La campaña cerró el {date}',
  shutAfterText:
    'No acepta promesas nuevas. Las que se hicieron hasta entonces siguen en pie, y cada una se sigue a la vista de todos hasta que se cumple.',
  toStory: 'Leer la historia',
  toStoryText: 'Diez años con un lenguaje, anillo a anillo, y lo que ayudaron a pagar.',
  toCalendar: 'Apuntar el día en tu calendario',
  toCalendarText: 'El primer día y el último en un archivo, y las noticias en un canal. Nada de eso pide una cuenta.',
  toFigures: 'Ver en qué ha quedado',
  toFiguresText: 'Lo que se prometió, lo que ha llegado y lo que aún está por llegar.',
  toFoundation: 'Apoyar a la propia fundación',
  toFoundationText: 'Dónde habla de sí misma, de hacerse miembro y de aportar (en inglés).',
};

/** What giving pages say before a campaign's first day and after its last, and where they lead. */
export const CLOSED_WORDS = { en, es };
