import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { withClient } from '#scripts/postgres/database';
import { cloneDatabase, dropDatabase } from '#scripts/test/test-server';
import { expect, test as base } from './fixture.ts';
import { startOwnWeb } from './own-web.ts';
import { gift, makePledge } from './pledging.ts';

type Mail = Readonly<{ to: string; kind: string; link: string | undefined }>;
type Site = Readonly<{ origin: string; taken: Mail[]; refuse: (to: string | null) => void; owner: string }>;

const toText = (raw: string) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');

/** A web process with a database and a mail server of its own. The server refuses what goes to one address. */
const test = base.extend<{ site: Site }>({
  site: async ({}, use, info) => {
    const taken: Mail[] = [];
    let refused: string | null = null;
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) =>
        done(address === refused ? Object.assign(new Error('no such user'), { responseCode: 550 }) : undefined),
      onData: (stream, session, done) => {
        let raw = '';
        stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
        stream.on('end', () => {
          taken.push({
            to: session.envelope.rcptTo[0]?.address ?? '',
            kind: /X-Pledgebook-Letter: (\S+)/.exec(raw)?.[1] ?? '',
            link: /\/sign-in\/confirm\?token=[\w-]+/.exec(toText(raw))?.[0],
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const template = { web: process.env.E2E_TEMPLATE_URL ?? '', owner: process.env.E2E_TEMPLATE_OWNER_URL ?? '' };
    const name = `failed_email_${process.pid}_${info.workerIndex}`;
    const database = await cloneDatabase(template, name);
    const web = await startOwnWeb(info.project.outputDir, 'failed-email-web', () => ({
      DATABASE_URL: database.web,
      SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      DEMO: '0',
      WORKER: '1',
    }));
    await use({ origin: web.origin, taken, refuse: (to) => (refused = to), owner: database.owner });
    await web.stop();
    await new Promise<void>((resolve) => server.close(resolve));
    await dropDatabase(template, name);
  },
});

async function signInByEmail(page: Page, { taken }: Site, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  const linkTo = () => taken.find(({ to, link }) => to === email && link)?.link;
  await expect.poll(linkTo).toBeDefined();
  await page.goto(linkTo() ?? '');
  await page.getByRole('main').getByRole('button').click();
  await expect(page).toHaveURL(/\/account$/);
}

for (const javaScriptEnabled of [true, false]) {
  test(`an email that the mail server refuses for good is shown to staff, who send it again${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    site,
  }) => {
    const [donor, reviewer] = ['donor@example.org', 'reviewer@example.org'];
    const supporter = await (await contextOf(null, { baseURL: site.origin })).newPage();
    await signInByEmail(supporter, site, donor);
    site.refuse(donor);
    const { reference } = await makePledge(supporter.request, gift(2_500));

    const desk = await (await contextOf(null, { baseURL: site.origin, javaScriptEnabled })).newPage();
    await signInByEmail(desk, site, reviewer);
    await withClient(site.owner, (client) =>
      client.query(`insert into staff_role (user_id, role) select id, 'reviewer' from person where email = $1`, [
        reviewer,
      ]),
    );
    await expect(async () => {
      await desk.goto('/admin');
      await expect(desk.getByRole('link', { name: 'Emails 1 failed' })).toBeVisible({ timeout: 500 });
    }).toPass();
    await desk.getByRole('link', { name: 'Emails 1 failed' }).click();
    const failed = desk.getByRole('listitem').filter({ hasText: reference });
    await expect(failed).toContainText(`to ${donor}`);
    await expect(failed).toContainText('550 no such user');
    await expect(failed).toContainText('1 attempt');

    site.refuse(null);
    await failed.getByRole('button', { name: 'Send again' }).click();
    await expect(desk.getByRole('main').getByRole('status')).toContainText('Pledge confirmed');
    await expect(desk.getByText('No email has failed.')).toBeVisible();
    const arrived = () => site.taken.filter(({ to, kind }) => to === donor && kind === 'pledge-approved').length;
    await expect.poll(arrived).toBe(1);
    await expect(async () => {
      await desk.reload();
      await expect(desk.getByRole('main').getByRole('status')).toContainText('has been sent', { timeout: 500 });
    }).toPass();
    await expect(desk.getByRole('link', { name: 'Emails', exact: true })).toBeVisible();
    expect(arrived()).toBe(1);
  });
}
