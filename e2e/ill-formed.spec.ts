import { expect, test } from './fixture.ts';
import { fetchForm, postForm, type ServedForm } from './html-form.ts';

const PATH = '/give/one-time';
const REFUSED = 'This is not how a form of this site is sent.';
const ORIGIN = { Origin: process.env.E2E_BASE_URL ?? '' };

const without = (form: ServedForm, name: string): ServedForm => ({
  ...form,
  fields: form.fields.filter(([each]) => each !== name),
});

for (const as of ['multipart', 'urlencoded'] as const) {
  test(`the framework’s own fields broken, posted ${as}: refused in words`, async ({ request }) => {
    const form = await fetchForm(request, PATH, 'Check your answers');
    const action = form.fields.find(([name]) => name === '$ACTION_1:0')?.[1] ?? '';
    expect(action).toMatch(/^\{"id":"[\da-f]+","bound":"\$@1"\}$/);
    const bound = [
      '',
      'x',
      '{',
      'null',
      '"$F1"',
      '"$@1"',
      '{"then":"$1:a"}',
      '[{"answers":{"a":"$1:0:b"},"errors":[]}]',
    ];
    const broken = [
      ...bound.map((value) => ({ '$ACTION_1:1': value })),
      ...['', action.replace('$@1', '$@99'), action.replace(/,.*/, '}')].map((value) => ({ '$ACTION_1:0': value })),
    ];
    const i18n = form.fields.map(([name]) => name).filter((name) => /^\$ACTION_(REF|1)/.test(name));
    expect(i18n).toHaveLength(3);
    const answers = [
      ...broken.map((over) => postForm(request, PATH, form, over, { as })),
      ...i18n.map((name) => postForm(request, PATH, without(form, name), {}, { as })),
      postForm(request, PATH, form, {}, { as, extra: Array.from({ length: 5_000 }, () => ['a', ''] as const) }),
    ];
    for (const answer of await Promise.all(answers)) {
      expect(answer.status()).toBe(400);
      expect(await answer.text()).toContain(REFUSED);
    }
  });
}

test('a call of an action, or a multipart body, that cannot be read is refused at any address', async ({ request }) => {
  const form = await fetchForm(request, PATH, 'Check your answers');
  const id = /"id":"(\w+)"/.exec(form.fields.find(([name]) => name === '$ACTION_1:0')?.[1] ?? '')?.[1] ?? '';
  const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const call = { 'Next-Action': id };
  for (const path of [PATH, '/es/give/one-time', '/', '/sign-in', '/no-such', '/no.such', '/api/no-such'])
    for (const headers of [{ ...call, ...multipart }, { ...call, 'Content-Type': 'text/plain' }, multipart])
      for (const data of ['[', '--x\r\n\r\n[\r\n--x--']) {
        const answer = await request.post(path, { headers: { ...ORIGIN, ...headers }, data });
        expect([answer.status(), path, headers, data]).toEqual([400, path, headers, data]);
      }
});

test('an address whose escapes are no text is a page that is not there, in its language', async ({ request }) => {
  const paths = [
    '/%',
    '/%E0%A4%A',
    '/x.%ff',
    '/impact/%ff',
    '/story/%ff',
    '/logos/%ff',
    '/give/check/%ff',
    '/sign-in/%ff',
  ];
  for (const path of [...paths, '/account/pledges/%ff', '/admin/pledges/%ff', '/api/%ff', '/supporters/%ff?q=a']) {
    const answer = await request.get(path);
    expect([answer.status(), path]).toEqual([404, path]);
    expect(await answer.text()).toContain('Page not found');
  }
  const spanish = await request.get('/es/impact/%ff');
  expect(spanish.status()).toBe(404);
  expect(await spanish.text()).toContain('Página no encontrada');
  expect((await request.get('/impact/grant%73')).status(), 'escapes that are text lead on').toBe(200);
});
