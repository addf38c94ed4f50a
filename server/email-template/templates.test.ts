import { describe, expect, it } from 'vitest';
import { LANGUAGE_LIST } from '#content/languages';
import { frameEmail } from '#server/email/email-frame';
import { exampleOf, isInEveryExample, writeExamples } from '#server/email-template/example-emails';
import { TEMPLATE_KINDS, TEMPLATES } from '#server/email-template/templates';
import { findTextFault } from '#server/email-template/text-fault';
import { readMessages, type Texts } from '#server/i18n/translate';

const shippedOf = (kind: (typeof TEMPLATE_KINDS)[number], lang: (typeof LANGUAGE_LIST)[number]['code']): Texts =>
  readMessages(lang, ...TEMPLATES[kind].messages);

describe.each(LANGUAGE_LIST.map(({ code }) => code))('the emails whose texts can be changed, in %s', (lang) => {
  it.each(TEMPLATE_KINDS)('%s: every text of it could be typed as it is', (kind) => {
    const shipped = shippedOf(kind, lang);
    const faults = TEMPLATES[kind].texts.map((text) => [text.key, findTextFault(shipped[text.key] ?? '', text, lang)]);
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
  });

  it.each(TEMPLATE_KINDS)('%s: an example has each text and each of its placeholders', (kind) => {
    for (const { key, may } of TEMPLATES[kind].texts) {
      const changed = writeExamples(kind, lang, { [key]: 'Changed by staff' }).map((email) => frameEmail(email, lang));
      expect([key, changed.some(({ subject, text }) => `${subject}\n${text}`.includes('Changed by staff'))]).toEqual([
        key,
        true,
      ]);
      for (const name of may) expect([key, name, exampleOf(kind, lang, { key, name })]).not.toContain('');
    }
  });
});

it('a text that depends on the pledge is not in every email of its kind', () => {
  const isAlways = (key: string) => isInEveryExample('pledge-approved', 'en', key);
  expect([isAlways('hello'), isAlways('seePledge')]).toEqual([true, true]);
  expect(TEMPLATES['pledge-approved'].texts.map(({ key }) => key).filter((key) => !isAlways(key))).toContain(
    'contactOf',
  );
});
