import { describe, expect, it } from 'vitest';
import { DEFAULT_LANG } from '#content/languages';
import { findTextFault } from '#server/email-template/text-fault';

const TEXT = { key: 'text', part: 'text', may: ['amount', 'name', 'count'], must: ['amount'] } as const;
const faultOf = (text: string) => findTextFault(text, TEXT, DEFAULT_LANG);

describe('a text of an email', () => {
  it.each([
    '{amount}',
    'Thank you for {amount}, {name}!\n\nSee you.',
    '{count, plural, one {# payment} other {# payments of {name}}}: {amount}',
    '{count, plural, =0 {none} one {#} other {#}} {amount}',
    'It’s less than 5 < 6 & more: {amount} <3',
    "it's {amount}",
  ])('can be: %s', (text) => expect(faultOf(text)).toBeNull());

  it.each([
    ['{amount', 'syntax', ''],
    ['{amount} {count, plural, one {#}}', 'syntax', ''],
    ['{amount, text}', 'syntax', ''],
    ['<b>{amount}</b>', 'html', '<b>'],
    ['{amount}<br>', 'html', '<br>'],
    ['{amount} <a href="x">', 'html', '<a'],
    ["'{amount}'", 'quoted', ''],
    ['{amount} }', 'quoted', ''],
    ['{amount} {nobody}', 'unknown', '{nobody}'],
    ['{amount} {count, plural, one {{nobody}} other {#}}', 'unknown', '{nobody}'],
    ['{amount} {constructor}', 'unknown', '{constructor}'],
    ['Thank you', 'missing', '{amount}'],
    ['{amount, plural, one {#} other {#}}', 'not-counted', '{amount}'],
    ['{amount, number}', 'other-format', '{amount}'],
    ['{amount} {name, select, Ada {A} other {B}}', 'other-format', '{name}'],
    ['{amount} {count, selectordinal, one {#} other {#}}', 'other-format', '{count}'],
    ['{amount} {count, plural, other {#}}', 'plural-form', 'one'],
  ])('cannot be: %s', (text, code, what) => expect(faultOf(text)).toEqual({ code, what }));
});
