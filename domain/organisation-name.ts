/** Forms a company may have by law, as their words read once folded. `co` and `company` go with them: "GmbH & Co. KG", "Limited Liability Company". */
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

/** Those that are also written in front: "Oy Nokia Ab", "AB Volvo". */
const IN_FRONT: ReadonlySet<string> = new Set(['ab', 'oy', 'ooo', 'sarl', 'pt']);

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu;
// Of letters that Unicode does not take apart, what people write where a keyboard has no such letter.
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

/** Words of a folded text. Stops and apostrophes join ("S.A." is `sa`), all other punctuation parts; letters on their own in a row are one word ("S A"). */
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
 * The key by which names of one organisation match, however they are spelled: case, accents, width, spaces, invisible characters, punctuation and legal forms
 * fold. Names with the same key are likely the same organisation; people decide ("An organisation is one aggregate"). A name of signs alone is its own key.
 */
export function organisationKey(name: string): string {
  const folded = foldLetters(name).replace(/\(株\)|株式会社|有限会社/g, ' ');
  return withoutForms(toWords(folded)).join('') || foldLetters(name).replace(/\s+/gu, '');
}

/** The host of a web address, with or without its scheme: in lower case, as IDNA writes it, without `www.` and a last stop. Empty where there is none. */
export function websiteHost(website: string): string {
  const text = website.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '').replace(/\.+$/, '');
}
