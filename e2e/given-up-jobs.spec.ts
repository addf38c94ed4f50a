import { giveUpJob } from './database.ts';
import { expect, test } from './fixture.ts';
import { LIN, ROSA } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`an admin reads why a job was given up, and tries it again${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    await giveUpJob();
    const admin = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    await admin.goto('/admin/emails');
    const jobs = admin.getByRole('region', { name: 'Work that was given up' });
    const first = jobs.getByRole('listitem').first();
    await expect(first).toContainText('Background job “make-root”');
    await expect(first).toContainText('Error: The disk is full');
    await first.getByRole('button', { name: 'Try again' }).click();
    await expect(jobs.getByRole('status')).toContainText('The job runs again.');
    if (javaScriptEnabled) await expect(jobs.getByRole('status')).toBeFocused();
    await admin.goto('/admin/audit?what=job.job-tried-again');
    await expect(admin.getByRole('main').getByRole('listitem').first()).toContainText('Job tried again');

    const treasurer = await pageOf(LIN);
    await treasurer.goto('/admin/emails');
    await expect(treasurer.getByRole('heading', { name: 'Work that was given up' })).toHaveCount(0);
  });
