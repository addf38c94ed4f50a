/** Legal forms of companies, as their normalised words. `co` and `company` are included: "GmbH & Co. KG", "Limited Liability Company". */
const LEGAL_FORMS: readonly (readonly string[])[] = [
  ...[
    'gesellschaft mit beschrankter haftung',
    'limited liability company',
    'public limited company',
    'sp z oo',
    'sp zoo',
    'sa rl',
    'societe anonyme',
  ],
  ...[
    'ab',
    'ag',
    'aktiengesellschaft',
    'aps',
    'as',
    'asa',
    'bhd',
    'bv',
    'bvba',
    'co',
    'company',
    'corp',
    'corporation',
    'ev',
    'ehf',
    'eu',
  ],
  ...[
    'gmbh',
    'ggmbh',
    'gbr',
    'hf',
    'inc',
    'incorporated',
    'kft',
    'kg',
    'kgaa',
    'kk',
    'limited',
    'llc',
    'llp',
    'lp',
    'ltd',
    'ltda',
    'mbh',
  ],
  ...[
    'nv',
    'ohg',
    'oo',
    'ooo',
    'oy',
    'oyj',
    'plc',
    'pte',
    'pty',
    'pvt',
    'sa',
    'sab',
    'sarl',
    'sas',
    'sasu',
    'sdn',
    'se',
    'sl',
    'slu',
    'spa',
  ],
  ...['sro', 'srl', 'stiftung ev', 'ug', 'vof', 'zrt'],
].map((form) => form.split(' '));

/** Legal forms that can also be at the start: "Oy Nokia Ab", "AB Volvo". */
const IN_FRONT: ReadonlySet<string> = new Set(['ab', 'oy', 'ooo', 'sarl', 'pt']);

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu;
// Replacements for letters that Unicode does not decompose, as people type them without such a key.
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ŧ: 't',
  ħ: 'h',
};

function foldLetters(text: string): string {
  const wide = text.normalize('NFKD').replace(UNSEEN, '').toUpperCase().toLowerCase().normalize('NFKD');
  const bare = wide.replace(/[\u0300-\u036f]/g, '').replace(/[øłđðæœþıςŧħ]/g, (letter) => PLAIN[letter] ?? letter);
  return bare.normalize('NFC');
}

/**
 * Words of a normalised text. Full stops and apostrophes are removed ("S.A." is `sa`), all other punctuation separates words; consecutive single
 * letters are one word ("S A").
 */
function toWords(folded: string): string[] {
  const words = folded.replace(/['’‘`´.]/g, '').split(/[^\p{L}\p{N}\p{M}]+/u);
  const joined: string[] = [];
  let isSpelled = false;
  for (const word of words.filter(Boolean)) {
    const isLetter = /^\p{L}$/u.test(word);
    if (isLetter && isSpelled) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    isSpelled = isLetter;
  }
  return joined;
}

function withoutForms(words: readonly string[]): readonly string[] {
  const form = LEGAL_FORMS.find(
    (each) => each.length < words.length && each.every((word, i) => words[words.length - each.length + i] === word),
  );
  if (form) return withoutForms(words.slice(0, -form.length));
  const [first = ''] = words;
  return words.length > 1 && IN_FRONT.has(first) ? withoutForms(words.slice(1)) : words;
}

/**
 * The key by which different spellings of an organisation's name match: it ignores case, accents, width, spaces, invisible characters, punctuation
 * and legal forms. Names with the same key are probably the same organisation; people decide ("An organisation is one aggregate"). A name of symbols
 * only is its own key.
 */
export function organisationKey(name: string): string {
  const folded = foldLetters(name).replace(/\(株\)|株式会社|有限会社/g, ' ');
  return withoutForms(toWords(folded)).join('') || foldLetters(name).replace(/\s+/gu, '');
}

/** The host of a URL, with or without its scheme: lower case, IDNA encoded, without `www.` and a trailing dot. Empty if there is none. */
export function websiteHost(website: string): string {
  const text = website.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '').replace(/\.+$/, '');
}
