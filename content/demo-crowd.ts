/** First and last names that the crowd of the demonstration is made of; every person made of them is invented. */
export const CROWD_FIRST = [
  'Amara',
  'Bertil',
  'Calla',
  'Dario',
  'Eluned',
  'Farid',
  'Gisela',
  'Hamza',
  'Ilse',
  'Joaquim',
  'Keiko',
  'Lorcan',
  'Mirela',
  'Nils',
  'Odette',
  'Pavel',
  'Quilla',
  'Ravi',
  'Sunniva',
  'Tariq',
  'Ulla',
  'Vashti',
  'Wendel',
  'Xanthe',
  'Yusuf',
  'Zelda',
] as const;

export const CROWD_LAST = [
  'Abernethy',
  'Brandvold',
  'Castellane',
  'Drummle',
  'Eskola',
  'Fairweather',
  'Grünholz',
  'Hightower',
  'Ibarrola',
  'Jardine',
  'Kowalczuk',
  'Lindqvester',
  'Marchbanks',
  'Nightingall',
  'Oyelaran',
  'Pemberly',
  'Quist',
  'Rosengarten',
  'Szalay',
  'Thornquist',
  'Umarova',
  'Vandermolen',
  'Wrenfield',
] as const;

/** Names as people also have them: long, right to left, with a sign. */
export const CROWD_OTHER = [
  'Łucja Wiśniewska-Brzęczyszczykiewicz',
  'نور الهاشمي',
  'Kit 🦔',
  'The Thursday Evening Python Study Circle of the Lower Harbour Library and Friends',
  'ひかり 青木',
] as const;

/** What some of them wrote: short, long, right to left. */
export const CROWD_MESSAGES = [
  'My first program was six lines long and drew a tree. Thank you for the tree.',
  'For whoever answers the hard questions on a Sunday.',
  'Twelve years of salary came out of this language. Here is a little back.',
  'The index has never once let our class down.',
  'Given by the evening course, one coin each.',
  'Because nothing is free, only paid for by somebody.',
  'Para quienes enseñan sin que nadie les pague.',
  'I cannot write code. My daughter can.',
  'تعلّمت البرمجة من شروح كتبها غرباء. هذا شكري لهم.',
  'When the library closed early that winter, eleven of us kept meeting in the laundromat across the road, one laptop between us and the machines going round. We learned loops there, and lists, and how to read an error to its end before blaming anybody. Nine of the eleven write software for a living now. None of us ever paid for the language, for the index, or for the people who answered our questions. Take this as the first part of what we owe.',
] as const;

/** In whose honour or memory some of them gave. */
export const CROWD_DEDICATIONS = [
  { kind: 'honour', name: 'Mirjam Oduya, who taught the evening course' },
  { kind: 'memory', name: 'Tobias Lindqvester' },
  { kind: 'honour', name: 'أمينة الهاشمي' },
] as const;
