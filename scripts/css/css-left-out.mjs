/** What a browser gets of a style sheet that its pages bring along: nothing. */
export default function cssLeftOut() {
  return "export const css = '';";
}
