/** Spanish for the programmes of `content/campaign.ts`, by slug. */
export const PROGRAMMES_ES: Readonly<Record<string, Readonly<{ name: string; short: string }>>> = {
  'developer-in-residence': {
    name: 'Programador residente',
    short: 'Trabajo pagado, a jornada completa, en el propio lenguaje.',
  },
  'pypi-security': {
    name: 'Seguridad e infraestructura de PyPI',
    short: 'Un índice de paquetes que no se cae y en el que se puede confiar.',
  },
  'education-events': {
    name: 'Formación y actos',
    short: 'Congresos, pases y enseñanza para quienes vienen detrás.',
  },
  grants: { name: 'Ayudas', short: 'Sumas pequeñas para comunidades locales de todo el mundo.' },
  'where-needed': {
    name: 'Donde más falta haga',
    short: 'La fundación decide, y las cifras muestran adónde fue.',
  },
};

/** Spanish for what the suggested amounts stand for, in the order of `PRESETS`. */
export const PRESETS_ES: readonly string[] = [
  'lo mínimo que da en un año un miembro de apoyo',
  'dos años de ese mínimo, o poco más de cuatro al mes',
  'el año completo de un miembro de apoyo',
  'más de dos de esos años, de una sola vez',
];
