import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationKey, websiteHost } from '#domain/organisation-name';

const SAME: readonly (readonly string[])[] = [
  [
    'Acme',
    'ACME',
    'acme',
    ' Acme ',
    'A\u200Bcme',
    'Ａｃｍｅ',
    'Acme, Inc.',
    'Acme Incorporated',
    'acme llc',
    'ACME L.L.C.',
    'Acme Ltd',
    'Acme Limited',
  ],
  ['Société Générale', 'SOCIETE GENERALE', 'Societe Generale S.A.', 'Société Générale SA', 'Société Générale S. A.'],
  ['Müller & Söhne GmbH & Co. KG', 'Muller & Sohne', 'MÜLLER + SÖHNE KG', 'Müller-Söhne'],
  ['Łódź Werke Sp. z o.o.', 'Lodz Werke', 'lodz  werke sp z o o'],
  ['Straße AG', 'STRASSE', 'Strasse'],
  ['Oy Nokia Ab', 'Nokia', 'Nokia Oyj'],
  ['Ærø Brød ApS', 'AERO BROD'],
  ['Banco Sol S.L.', 'Banco Sol, S. L.', 'banco sol sl'],
  ['De Boer B.V.', 'De Boer BV', 'de boer N.V.'],
  ['Verein für Bäume e.V.', 'verein fur baume'],
  ['Outback Pty Ltd', 'outback', 'Outback PTY. LTD.'],
  ['Lumière S.à r.l.', 'Lumiere SARL'],
  ['株式会社テスト', 'テスト', 'ﾃｽﾄ(株)'],
  ['ΟΔΟΣ', 'οδος', 'Οδός'],
];

describe('the key of a name', () => {
  it.each(SAME.map((names) => [names[0] ?? '', names] as const))('%s is the same with any spelling', (first, names) => {
    for (const name of names) expect([name, organisationKey(name)]).toEqual([name, organisationKey(first)]);
  });

  it.each([
    ['Acme', 'Acne'],
    ['Acme North', 'Acme South'],
    ['ガ', 'カ'],
    ['Loom', 'Little Loom'],
    ['3M', '4M'],
    ['AB', 'AG'],
    ['Limited', 'Incorporated'],
    ['!!!', '???'],
  ])('distinguishes %s from %s', (one, other) => expect(organisationKey(one)).not.toBe(organisationKey(other)));

  it('is never empty for a visible name', () => {
    for (const name of ['AG', 'Co. Ltd.', 'Inc', '!!!', '株式会社', '☃', 'e.V.'])
      expect(organisationKey(name), name).not.toBe('');
  });

  const word = fc.stringMatching(/^[B-DF-HJ-NP-TV-Z][a-zà-öø-ÿ0-9]{2,9}[xyz]$/);
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const form = fc.constantFrom(
    'GmbH',
    'AG',
    'Inc.',
    'Incorporated',
    'LLC',
    'Ltd',
    'Limited',
    'Co.',
    'Corp',
    'SA',
    'S.A.',
    'SL',
    'S.L.',
    'SARL',
    'BV',
    'B.V.',
  );
  const more = fc.constantFrom(
    'NV',
    'N.V.',
    'AB',
    'Oy',
    'ApS',
    'AS',
    'Pty',
    'PLC',
    'KG',
    'e.V.',
    'GmbH & Co. KG',
    'Pty Ltd',
    'Co., Ltd.',
  );
  const unseen = fc.constantFrom('\u200B', '\u00AD', '\u2060', '\uFEFF', '\u200D', '\u2800');
  const gap = fc.constantFrom('  ', '\u00A0', '-', ', ', ' & ', '/', '\u3000', ' – ');
  const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('ignores case, accents, width, spaces, punctuation, invisible characters and legal forms, all together', () => {
    fc.assert(
      fc.property(name, fc.oneof(form, more), unseen, gap, fc.nat(), (plain, legal, sign, between, at) => {
        const key = organisationKey(plain);
        const cut = at % (plain.length + 1);
        const others = [
          plain.toUpperCase(),
          plain.toLowerCase(),
          plain.normalize('NFD'),
          plain.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
          wide(plain),
          plain.replaceAll(' ', between),
          `${plain.slice(0, cut)}${sign}${plain.slice(cut)}`,
          `${plain} ${legal}`,
          `${plain}, ${legal.toUpperCase()}`,
          `"${plain}"`,
        ];
        for (const other of others) expect([other, organisationKey(other)]).toEqual([other, key]);
      }),
    );
  });

  it('is its own key, and exists for any text', () => {
    fc.assert(
      fc.property(name, (plain) => {
        expect(organisationKey(organisationKey(plain))).toBe(organisationKey(plain));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof organisationKey(text)).toBe('string');
      }),
    );
  });
});

describe('the host of a website', () => {
  it.each([
    ['https://example.org/', 'example.org'],
    ['http://www.Example.org:8080/about?x=1#y', 'example.org'],
    ['WWW.EXAMPLE.ORG', 'example.org'],
    ['example.org.', 'example.org'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['https://shop.example.org', 'shop.example.org'],
    ['https://www.www.example', 'www.example'],
    ['', ''],
    ['http://', ''],
    ['not a host', ''],
  ])('of %s is %s', (website, host) => expect(websiteHost(website)).toBe(host));

  it('is the same with and without scheme, www and capitals', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        fc.pre(!domain.startsWith('www.'));
        const host = websiteHost(domain);
        for (const other of [
          `https://${domain}`,
          `http://www.${domain}/a`,
          domain.toUpperCase(),
          `www.${domain}`,
          `${domain}.`,
        ])
          expect([other, websiteHost(other)]).toEqual([other, host]);
      }),
    );
  });
});
