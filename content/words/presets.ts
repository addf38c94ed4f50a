/** Spanish for what the suggested amounts stand for, in the order of `PRESETS`. */
export const PRESETS_ES: readonly string[] = [
  'lo mínimo de un año de membresía de apoyo',
  'dos años de ese mínimo, o poco más de cuatro al mes',
  'un año completo de membresía de apoyo',
  'más de dos de esos años, de una sola vez',
];
