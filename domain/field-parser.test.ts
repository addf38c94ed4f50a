import { describe, expect, it } from 'vitest';

import { formParser, jsonParser, type FieldParser } from '#domain/field-parser';

const asked = ['name', 'size', 'colour'];
const form = (fields: Record<string, string[]> | Record<string, string>): FieldParser => formParser(fields, asked);
const json = (body: unknown): FieldParser => jsonParser(body, asked);
const read = <T>(parser: FieldParser, ask: (parser: FieldParser) => T) => ({
  answer: ask(parser),
  errors: parser.errors,
});

describe('fields', () => {
  it('that are unknown are errors, with their names', () => {
    expect(form({ name: ['a'], role: ['admin'], status: ['paid'] }).errors).toEqual([
      { field: 'role', code: 'unknown-field' },
      { field: 'status', code: 'unknown-field' },
    ]);
    expect(json({ userId: 1 }).errors).toEqual([{ field: 'userId', code: 'unknown-field' }]);
    expect(json(JSON.parse('{"__proto__": {"role": "admin"}}')).errors).toEqual([
      { field: '__proto__', code: 'unknown-field' },
    ]);
  });

  it('that are repeated are errors, even with equal values', () => {
    expect(form({ name: ['a', 'a'] }).errors).toEqual([{ field: 'name', code: 'repeated-field' }]);
    expect(form({ name: [] }).errors).toEqual([]);
    expect(form({ name: 'a' }).errors).toEqual([]);
  });

  it('have their names cut off if they are too long', () => {
    expect(json({ ['x'.repeat(1_000)]: 1 }).errors[0]?.field).toHaveLength(100);
  });

  it.each([null, 'text', 7, true, [], [{ name: 'a' }]])('are not read from %j', (body) => {
    expect(json(body).errors).toEqual([{ field: 'body', code: 'wrong-type' }]);
  });
});

describe('text', () => {
  const name = (parser: FieldParser) => parser.text('name', { most: 5 });
  const needed = (parser: FieldParser) => parser.text('name', { most: 5, needed: true });

  it.each([
    ['valid', { name: ' Ada ' }, 'Ada', []],
    ['blank', { name: '  ' }, null, []],
    ['missing', {}, null, []],
    ['too long', { name: 'abcdef' }, null, [{ field: 'name', code: 'too-long', limit: 5 }]],
    ['with a control character', { name: 'a\u0000' }, null, [{ field: 'name', code: 'control-characters' }]],
    ['a number', { name: 5 }, null, [{ field: 'name', code: 'wrong-type' }]],
    ['null', { name: null }, null, [{ field: 'name', code: 'wrong-type' }]],
    ['an operator', { name: { not: '' } }, null, [{ field: 'name', code: 'wrong-type' }]],
    ['a list', { name: ['a'] }, null, [{ field: 'name', code: 'wrong-type' }]],
  ])('%s', (_, body, answer, errors) => {
    expect(read(json(body), name)).toEqual({ answer, errors });
  });

  it('is required only if the rule says so', () => {
    const required = [{ field: 'name', code: 'required' }];
    expect(read(json({}), needed)).toEqual({ answer: null, errors: required });
    expect(read(form({ name: ['\u200b'] }), needed)).toEqual({ answer: null, errors: required });
    expect(read(form({ name: ['Ada'] }), needed)).toEqual({ answer: 'Ada', errors: [] });
    expect(read(form({ name: 'Ada' }), needed)).toEqual({ answer: 'Ada', errors: [] });
  });
});

describe('choice', () => {
  const colour = (parser: FieldParser) => parser.choice('colour', ['red', 'blue']);

  it.each([
    ['one of them', { colour: 'blue' }, 'blue', []],
    ['another', { colour: 'green' }, null, [{ field: 'colour', code: 'not-a-choice' }]],
    ['in capitals', { colour: 'Blue' }, null, [{ field: 'colour', code: 'not-a-choice' }]],
    ['a number', { colour: 0 }, null, [{ field: 'colour', code: 'wrong-type' }]],
    ['none', {}, null, [{ field: 'colour', code: 'required' }]],
  ])('%s', (_, body, answer, errors) => {
    expect(read(json(body), colour)).toEqual({ answer, errors });
  });

  it('uses the default only without an answer', () => {
    const fallback = (parser: FieldParser) => parser.choice('colour', ['red', 'blue'], 'red');
    expect(read(form({ colour: [''] }), fallback)).toEqual({ answer: 'red', errors: [] });
    expect(read(form({ colour: ['green'] }), fallback).answer).toBeNull();
  });
});

describe('count and whole', () => {
  const size = (parser: FieldParser) => parser.count('size', [1, 2, 4]);
  const range = (parser: FieldParser) => parser.whole('size', { least: 5, greatest: 160 });
  const refused = (code: string, limit?: number) => [
    { field: 'size', code, ...(limit === undefined ? {} : { limit }) },
  ];

  it.each([
    ['2', 2, []],
    [' 4 ', 4, []],
    ['3', null, refused('not-a-choice')],
    ['2.0', null, refused('not-whole')],
    ['1e0', null, refused('not-whole')],
    ['２', null, refused('not-whole')],
    ['two', null, refused('not-whole')],
    ['', null, refused('required')],
  ])('reads %j in a form', (text, answer, errors) => {
    expect(read(form({ size: [text] }), size)).toEqual({ answer, errors });
  });

  it.each([
    [2, 2, []],
    [3, null, refused('not-a-choice')],
    [1.5, null, refused('not-whole')],
    [1e21, null, refused('not-whole')],
    ['2', null, refused('wrong-type')],
    [null, null, refused('wrong-type')],
    [true, null, refused('wrong-type')],
  ])('reads %j in JSON', (value, answer, errors) => {
    expect(read(json({ size: value }), size)).toEqual({ answer, errors });
  });

  it.each([
    [5, 5, []],
    [160, 160, []],
    [4, null, refused('too-small', 5)],
    [161, null, refused('too-large', 160)],
    [-5, null, refused('too-small', 5)],
    ['5', null, refused('wrong-type')],
  ])('checks the range of %j', (value, answer, errors) => {
    expect(read(json({ size: value }), range)).toEqual({ answer, errors });
  });
});
