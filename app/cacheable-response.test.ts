import { describe, expect, it } from 'vitest';
import { publicAnswer } from './cacheable-response';

const ask = (known?: string, body = 'one', stable = body) =>
  publicAnswer(
    new Request('http://127.0.0.1/api/v1/figures', { headers: known === undefined ? {} : { 'If-None-Match': known } }),
    body,
    { type: 'application/json', stable },
  );
const tag = ask().headers.get('etag') ?? '';

describe('a public answer', () => {
  it('has a weak tag, the same while only what has no meaning differs', () => {
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect(ask(undefined, 'at ten', 'x').headers.get('etag')).toBe(
      ask(undefined, 'at eleven', 'x').headers.get('etag'),
    );
    expect(ask(undefined, 'two').headers.get('etag')).not.toBe(tag);
  });

  it.each([
    ['its tag', tag],
    ['its tag, told as a strong one', tag.slice(2)],
    ['a list with it', `"a,b", W/"c" , ${tag}`],
    ['a list without blanks', `"a",${tag},"b"`],
    ['anything', '*'],
    ['anything, with blanks', ' * '],
  ])('answers 304 to %s', async (_, known) => {
    const answer = ask(known);
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, tag, '']);
  });

  it.each([
    ['nothing', undefined],
    ['an empty list', ''],
    ['another', '"a"'],
    ['its tag without quotes', tag.slice(3, -1)],
    ['a tag that is a star', '"*"'],
  ])('answers in full to %s', async (_, known) => {
    const answer = ask(known);
    expect([answer.status, await answer.text()]).toEqual([200, 'one']);
  });
});
