import { describe, expect, it } from 'vitest';
import { publicAnswer } from './cacheable-response';

const ask = (known?: string, body = 'one', stable = body) =>
  publicAnswer(
    new Request('http://127.0.0.1/api/v1/figures', { headers: known === undefined ? {} : { 'If-None-Match': known } }),
    body,
    { type: 'application/json', stable },
  );
const tag = ask().headers.get('etag') ?? '';

describe('a cacheable public response', () => {
  it('has a weak ETag that ignores differences without meaning', () => {
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect(ask(undefined, 'at ten', 'x').headers.get('etag')).toBe(
      ask(undefined, 'at eleven', 'x').headers.get('etag'),
    );
    expect(ask(undefined, 'two').headers.get('etag')).not.toBe(tag);
  });

  it.each([
    ['its ETag', tag],
    ['its ETag as a strong one', tag.slice(2)],
    ['a list that contains it', `"a,b", W/"c" , ${tag}`],
    ['a list without spaces', `"a",${tag},"b"`],
    ['a star', '*'],
    ['a star with spaces', ' * '],
  ])('is 304 for %s', async (_, known) => {
    const answer = ask(known);
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, tag, '']);
  });

  it.each([
    ['no ETag', undefined],
    ['an empty list', ''],
    ['another ETag', '"a"'],
    ['its ETag without quotes', tag.slice(3, -1)],
    ['a quoted star', '"*"'],
  ])('is complete for %s', async (_, known) => {
    const answer = ask(known);
    expect([answer.status, await answer.text()]).toEqual([200, 'one']);
  });
});
