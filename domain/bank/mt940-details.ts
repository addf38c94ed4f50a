import { toOneLine } from '#domain/bank/bank-item';

/** The width at which SWIFT breaks a line, within words. A shorter line ends a word. */
const FULL_WIDTH = 64;

function join(lines: readonly string[]): string {
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1] ?? '';
    return text + (i > 0 && before.length < FULL_WIDTH ? ' ' : '') + line;
  }, '');
}

/** The numbered parts after `?` or `>` of German and other banks: purpose, then the name of the other party. Parts are broken within words. */
function readNumbered(text: string, sign: string): { payer: string; text: string } | null {
  const parts = text.split(new RegExp(`\\${sign}(?=\\d{2})`)).slice(1);
  if (parts.length < 2) return null;
  const of = (is: (number: number) => boolean) =>
    parts.filter((part) => is(Number(part.slice(0, 2)))).map((part) => part.slice(2));
  return {
    payer: toOneLine(of((number) => number === 32 || number === 33).join(''), 140),
    text: toOneLine(
      [
        ...of((number) => number === 0),
        of((number) => (number >= 20 && number <= 29) || (number >= 60 && number <= 63)).join(''),
      ].join(' '),
    ),
  };
}

const WORDS = [
  'REMI',
  'NAME',
  'EREF',
  'BENM',
  'ORDP',
  'ISDT',
  'CSID',
  'MARF',
  'IBAN',
  'BIC',
  'ID',
  'ADDR',
  'TRTP',
  'PREF',
  'TRCD',
  'CNTP',
];
const WORD = new RegExp(`/(${WORDS.join('|')})/`);

/** The parts after words between slashes, as Dutch banks have them: `/BENM//NAME/A. Jansen/REMI/Gift/`. */
function readWords(text: string): { payer: string; text: string } | null {
  const parts = text.split(WORD);
  if (parts.length < 3) return null;
  const found = new Map<string, string>();
  for (let i = 1; i < parts.length; i += 2) {
    const [name = '', value = ''] = [parts[i], parts[i + 1]];
    if (!found.get(name)) found.set(name, value.replaceAll(/^\/+|\/+$/g, ''));
  }
  const texts = ['REMI', 'EREF'].map((name) => found.get(name) ?? '');
  return { payer: toOneLine(found.get('NAME') ?? '', 140), text: toOneLine(texts.join(' ')) };
}

/** The other party and the purpose of field 86, in any of the ways of banks; without one of them all of it is the purpose. */
export function readMt940Details(lines: readonly string[]): Readonly<{ payer: string; text: string }> {
  // Between numbered parts, a line's end is no part of the text.
  const whole = lines.join('');
  return (
    readNumbered(whole, '?') ??
    readNumbered(whole, '>') ??
    readWords(join(lines)) ?? { payer: '', text: toOneLine(join(lines)) }
  );
}
