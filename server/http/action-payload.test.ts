import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnCall, isOwnForm, type PostedFields } from '#server/http/action-payload';

// What the framework writes its forms with, in the browser and on the server.
const framework = createRequire(import.meta.url)('next/dist/compiled/react-server-dom-turbopack/client.edge') as {
  encodeReply: (value: unknown) => Promise<string | FormData>;
};

const EMPTY = { answers: {}, errors: [] };
const CALL = 'multipart/form-data; boundary=x';
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string().map((text) => `$${text}`),
  fc.constant('$K1'),
);
const anyState = fc.record(
  {
    answers: fc.dictionary(anyText, anyText, { noNullPrototype: true }),
    errors: fc.array(fc.record({ field: anyText, text: anyText }, { noNullPrototype: true })),
  },
  { noNullPrototype: true },
);

const ACTION = '{"id":"60dbfd18b7d57d463d8d413adfc3da1f51ebe84ff1","bound":"$@1"}';
const OURS = {
  $ACTION_REF_1: '',
  '$ACTION_1:0': ACTION,
  '$ACTION_1:1': JSON.stringify([EMPTY]),
  $ACTION_KEY: 'k9bc2828cced31b30051dba796045264b',
};
const form = (over: Readonly<Record<string, string>> = {}): PostedFields => [
  ...Object.entries({ ...OURS, ...over }),
  ['programme', 'grants'],
  ['programme', '$F1'],
];
const part = (name: string, value: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const LAST = JSON.stringify([EMPTY, '$K1']);

describe('a form posted without script', () => {
  it('is taken as our pages write it, whatever came back in it', async () => {
    expect(isOwnForm(form())).toBe(true);
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const bound = await framework.encodeReply([state]);
        expect(isOwnForm(form({ '$ACTION_1:1': bound as string }))).toBe(true);
      }),
    );
  });

  it('is taken without any of them: the framework refuses it itself', () => {
    expect(isOwnForm([['programme', 'grants']])).toBe(true);
    expect(isOwnForm([])).toBe(true);
  });

  it.each([
    ...['', 'x', '{', 'null', '"$F1"', '"$@1"', '{"then":"$1:a"}', '[]', '[null]', '[[]]', '[{}]'],
    ...['[{"answers":{"a":"$1:0"},"errors":[]}]', '[{"answers":{"a":1},"errors":[]}]'],
    ...['[{"answers":{},"errors":[{"field":"a","text":"$F1"}]}]', '[{"answers":{},"errors":[],"then":"$1:a"}]'],
    ...[
      JSON.stringify([EMPTY, EMPTY]),
      '['.repeat(100_000),
      JSON.stringify([{ ...EMPTY, answers: { a: 'x'.repeat(900_000) } }]),
    ],
  ])('is refused with the last answer %.60s', (bound) => {
    expect(isOwnForm(form({ '$ACTION_1:1': bound }))).toBe(false);
  });

  it.each(['', 'null', '{"id":"60","bound":"$@99"}', '{"id":"60"}', '{"id":"60","bound":"$@1","x":1}', `${ACTION} `])(
    'is refused with the action %j',
    (action) => {
      expect(isOwnForm(form({ '$ACTION_1:0': action }))).toBe(false);
    },
  );

  it.each(['$ACTION_REF_1', '$ACTION_1:0', '$ACTION_1:1'])(
    'is refused without %s, with it twice, and as a file',
    (name) => {
      const others = form().filter(([each]) => each !== name);
      expect(isOwnForm(others)).toBe(false);
      expect(isOwnForm([...form(), [name, OURS[name as keyof typeof OURS]]])).toBe(false);
      expect(isOwnForm([...others, [name, new File(['x'], 'a.txt')]])).toBe(false);
    },
  );

  it('is refused with fields of another action, or with more fields than any of ours', () => {
    expect(isOwnForm(form({ $ACTION_REF_2: '' }))).toBe(false);
    expect(isOwnForm(form({ '$ACTION_1:2': '1' }))).toBe(false);
    expect(isOwnForm([['$ACTION_ID_60dbfd18', '']])).toBe(false);
    expect(isOwnForm(Array.from({ length: 1_001 }, () => ['a', ''] as const))).toBe(false);
  });
});

describe('a form posted by script', () => {
  it('is taken as the browser writes it, whatever came back in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, fc.array(fc.tuple(anyText, anyText)), async (state, fields) => {
        const data = new FormData();
        for (const [name, value] of fields) data.append(name, value);
        const sent = new Response((await framework.encodeReply([state, data])) as FormData);
        const type = sent.headers.get('content-type') ?? '';
        expect(isOwnCall(type, Buffer.from(await sent.arrayBuffer()).toString())).toBe(true);
      }),
    );
  });

  it.each([
    ['as browsers write it', `${part('_1_email', 'a@b.example')}${part('0', LAST)}--x--\r\n`, true],
    ['without a field', `${part('0', LAST)}--x--\r\n`, true],
    ['empty', '', false],
    ['without an end', part('0', LAST), false],
    ['cut off', `${part('0', LAST)}--x-`, false],
    ['with words before it', `\uFEFF${part('0', LAST)}--x--\r\n`, false],
    ['without the last answer', `${part('_1_email', 'a')}--x--\r\n`, false],
    ['with a broken one', `${part('0', '[')}--x--\r\n`, false],
    ['with two of them', `${part('0', LAST)}${part('0', LAST)}--x--\r\n`, false],
    ['without its fields', `${part('0', JSON.stringify([EMPTY]))}--x--\r\n`, false],
    ['with another kind', `${part('0', JSON.stringify([EMPTY, '$Q1']))}--x--\r\n`, false],
    ['with a field of nobody', `${part('1', '[]')}${part('0', LAST)}--x--\r\n`, false],
    ['with a file', `${part('_1_a', 'x', '; filename="a"')}${part('0', LAST)}--x--\r\n`, false],
    ['as a file', `${part('0', LAST, '\r\nContent-Type: application/octet-stream')}--x--\r\n`, false],
  ])('%s', (_, body, taken) => {
    expect(isOwnCall(CALL, body)).toBe(taken);
  });

  it('is taken without anything, as the browser asks to sign out', async () => {
    const nothing = await framework.encodeReply([]);
    expect(isOwnCall('text/plain;charset=UTF-8', nothing as string)).toBe(true);
  });

  it.each(['', '[', '[ ]', 'null', '["$F1"]', '{}'])('is refused as the mere text %j', (body) => {
    expect(isOwnCall('text/plain;charset=UTF-8', body)).toBe(false);
  });

  it.each([
    'text/plain;charset=UTF-8',
    'application/json',
    '',
    'multipart/form-data',
    'multipart/form-data; boundary=',
  ])('is refused as %s', (type) => {
    expect(isOwnCall(type, LAST)).toBe(false);
  });
});
