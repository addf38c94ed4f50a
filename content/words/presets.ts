/** Spanish for what the suggested amounts stand for, in the order of `PRESETS`. */
export const PRESETS_ES: readonly string[] = [
  'lo mínimo que da en un año un miembro de apoyo',
  'dos años de ese mínimo, o poco más de cuatro al mes',
  'el año completo de un miembro de apoyo',
  'más de dos de esos años, de una sola vez',
];
