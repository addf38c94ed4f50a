/** Public pages that must be fully static: the same for everyone, made before anyone asks. */
const MUST_BE_STATIC = [
  '/',
  '/give',
  '/give/one-time',
  '/give/membership',
  '/give/sponsorship',
  '/figures',
  '/story',
  '/impact',
  '/sponsors',
  '/supporters',
  '/follow',
  '/privacy',
  '/accessibility',
];
/** These are there from the first day; the others are looked at once they exist. */
const MUST_EXIST = MUST_BE_STATIC.slice(0, 6);

/** How each page is served, from the words of `next build`: its address to the sign before it (`○ ● ◐ ƒ`). */
export function readModes(output: string): Map<string, string> {
  const modes = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [, sign, address] = /^[┌├└]\s+([○●◐ƒ])\s+(\/\S*)/u.exec(line) ?? [];
    if (sign && address) modes.set(address, sign);
  }
  return modes;
}

/** What is wrong with the public pages of a build, in words; empty when all of them are fully static. */
export function findNotStatic(output: string): string[] {
  const modes = readModes(output);
  return MUST_BE_STATIC.flatMap((address) => {
    const sign = modes.get(address);
    if (sign === '○') return [];
    if (sign) return [`${address} is not fully static: next build marks it ${sign}`];
    return MUST_EXIST.includes(address) ? [`${address} is not among the pages of next build`] : [];
  });
}
