import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test as base } from './fixture.ts';
import { decode, fetchForm, postForm } from './html-form.ts';
import { startOwnWeb } from './own-web.ts';
import { newAddress } from './sign-in.ts';

type Web = Readonly<{ origin: string; lose: () => void }>;

/** A web process whose way to the database can be cut. */
const test = base.extend<{ web: Web }>({
  web: async ({}, use, info) => {
    const database = new URL(process.env.E2E_DATABASE_URL ?? '');
    const open = new Set<Socket>();
    const keep = (socket: Socket) => {
      open.add(socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket)));
      return socket;
    };
    const way = createServer((socket) => {
      const there = keep(connect(Number(database.port), database.hostname));
      keep(socket).pipe(there).pipe(socket);
    });
    await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
    const cut = new URL(database);
    cut.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
    const web = await startOwnWeb(info.project.outputDir, 'lost-web', () => ({ DATABASE_URL: cut.href }));
    const lose = () => {
      way.close();
      for (const socket of open) socket.destroy();
    };
    await use({ origin: web.origin, lose });
    await web.stop();
    lose();
  },
});

const GIFT = { amount: '25', programme: 'grants', instalments: '1', recognition: 'named', displayName: 'Kept & whole' };

test('a form sent while the database is away is answered 503, with every answer', async ({ request, web }) => {
  const path = `${web.origin}/give/one-time`;
  const form = await fetchForm(request, path, 'Check your answers');
  const signIn = await fetchForm(request, `${web.origin}/sign-in`, 'Email me a link');
  const kept = await postForm(request, path, form, GIFT, { headers: { Origin: web.origin } });
  const check = web.origin + new URL(kept.headers().location ?? '', path).pathname;
  const make = await fetchForm(request, check, 'name="draft"');
  web.lose();
  for (const as of ['multipart', 'urlencoded'] as const) {
    const answer = await postForm(request, path, form, GIFT, { as, headers: { Origin: web.origin } });
    expect([answer.status(), answer.headers()['retry-after']]).toEqual([503, '10']);
    expect(answer.headers()).not.toHaveProperty('set-cookie');
    expect(decode(await answer.text())).toContain(`value="${GIFT.displayName}"`);
    const typed = { email: newAddress('lost') };
    const asked = await postForm(request, `${web.origin}/sign-in`, signIn, typed, {
      as,
      headers: { Origin: web.origin },
    });
    expect(asked.status()).toBe(503);
    expect(await asked.text()).toContain(typed.email);
  }
  await expect.poll(async () => (await request.get(check)).status(), 'once the site has seen it').toBe(503);
  const made = await postForm(request, check, make, {}, { headers: { Origin: web.origin } });
  expect([made.status(), made.headers()['retry-after']]).toEqual([503, '10']);
});

for (const as of ['multipart', 'urlencoded'] as const)
  test(`too many sign-in letters are refused with 429 and how long to wait, posted ${as}`, async ({ request }) => {
    const email = newAddress('often');
    const form = await fetchForm(request, '/sign-in', 'Email me a link');
    for (let sent = 0; sent < 5; sent += 1)
      expect((await postForm(request, '/sign-in', form, { email }, { as })).status()).toBe(303);
    const refused = await postForm(request, '/sign-in', form, { email }, { as });
    expect(refused.status()).toBe(429);
    expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers()).not.toHaveProperty('set-cookie');
    expect(await refused.text()).toContain('Many links were asked for in a short time.');
  });
