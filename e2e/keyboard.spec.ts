import { expect, test } from './fixture.ts';
import { choose, enter, expectSeen, tabTo } from './keyboard.ts';
import { waitForLink } from './emails.ts';
import { SIGN_IN_FIRST, gift, historyOf, makePledge, openRecord, readReceipt, formErrorIn } from './pledging.ts';
import { ADA, ROSA, TOMAS, newAddress } from './sign-in.ts';

// The tests press hundreds of keys and check the focus after each.
test.setTimeout(90_000);

test('the whole gift with the keyboard only, including errors and signing in', async ({ page, request }) => {
  const email = newAddress('keys');
  await page.goto('/');
  await enter(page, page.getByRole('link', { name: 'Skip to the content' }));
  await expect(page.getByRole('main')).toBeFocused();
  await enter(page, page.getByRole('main').getByRole('link', { name: 'See the three ways' }));
  await expect(page).toHaveURL('/give');
  await enter(page, page.locator('main a[href="/give/one-time"]'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make a gift');

  const radio = (name: string) => page.getByRole('radio', { name });
  await tabTo(page, page.getByLabel('Your own amount'));
  await page.keyboard.type('0');
  await enter(page, page.getByRole('button', { name: 'Check your answers' }));
  await expect(formErrorIn(page)).toBeFocused();
  await enter(page, page.getByRole('link', { name: 'The amount must be more than zero.' }));
  await expect(page.getByLabel('Your own amount')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('750.25');
  await choose(page, radio('Where it is needed most'), radio('Grants'));
  await choose(page, radio('One payment'), radio('12 monthly payments'));
  await choose(page, radio('Keep me anonymous'), radio('By name, without the amount'));
  await tabTo(page, page.getByLabel('Name to show'));
  await page.keyboard.type('Keys');
  await enter(page, page.getByText('Add a message or a dedication'));
  await choose(page, radio('No dedication'), radio('In memory of'));
  await tabTo(page, page.getByLabel('Their name'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await expect(page.locator('main dl')).toContainText('In memory of Ada');
  await enter(page, page.getByRole('link', { name: 'Change message' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make a gift');
  await tabTo(page, page.getByLabel('A message'));
  await page.keyboard.type('By keyboard.');
  await enter(page, page.getByRole('button', { name: 'Check your answers' }));
  await expect(page.locator('main dl')).toContainText('By keyboard.');
  await enter(page, page.getByRole('button', { name: SIGN_IN_FIRST }));
  await tabTo(page, page.getByLabel('Your email address'));
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');
  await waitForLink(request, email);
  await page.goto(`/demo/mailbox?to=${email}`);
  await enter(page, page.getByRole('link', { name: /sign-in\/confirm/ }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Almost there');
  await enter(page, page.getByRole('button', { name: 'Sign in' }));
  await enter(page, page.getByRole('button', { name: 'Confirm your pledge' }));
  await readReceipt(page);
  await enter(page, page.getByText('Withdraw this pledge'));
  await enter(page, page.getByRole('button', { name: 'Withdraw for good' }));
  await expect(historyOf(page).first()).toContainText('Withdrawn');
});

test('a reviewer asks and declines with the keyboard only', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(76_000));
  const desk = await pageOf(ROSA);
  await desk.goto('/admin/pledges?sort=newest');
  // The focus begins at the first row, and each row has its link and its check box.
  await tabTo(desk, desk.getByRole('searchbox'), 160);
  await desk.keyboard.type(reference.toLowerCase().replaceAll('-', ' '));
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(/q=/);
  await enter(desk, desk.getByRole('link', { name: reference }));
  await expect(desk.getByRole('main')).toContainText(reference);
  await enter(desk, desk.getByText('Decline', { exact: true }));
  await tabTo(desk, desk.getByRole('form', { name: 'Decline with this reason' }).getByRole('textbox'));
  await desk.keyboard.type('By keyboard alone.');
  await enter(desk, desk.getByRole('button', { name: 'Decline with this reason' }));
  await expect(desk.getByRole('status').filter({ hasText: `Declined: ${reference}.` })).toBeVisible();
  await openRecord(desk, reference);
  await expect(historyOf(desk).first()).toContainText('By keyboard alone.');
});

test('the keys a and d lead from the queue to a decision, and within a record from one to the other; neither decides', async ({
  pageOf,
}) => {
  const { reference } = await makePledge((await pageOf(ADA)).request, gift(79_000));
  const desk = await pageOf(TOMAS);
  const queue = desk.getByRole('region', { name: 'Pledges' });
  const approve = desk.getByRole('button', { name: 'Approve' });
  const reason = desk.getByRole('form', { name: 'Decline with this reason' }).getByRole('textbox');
  await desk.goto(`/admin/pledges?q=${reference}`);
  await expect(queue.getByRole('link', { name: reference })).toBeFocused();
  await expectSeen(desk);
  await desk.keyboard.press('d');
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${reference}\\?.*act=decline$`));
  await expect(reason).toBeFocused();
  await expectSeen(desk);
  await desk.keyboard.type('add');
  await expect(reason).toHaveValue('add');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('a');
  await expect(approve).toBeFocused();
  await expectSeen(desk);
  await enter(desk, desk.getByText('Decline', { exact: true }));
  await expect(reason).toBeHidden();
  await desk.keyboard.press('d');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue('add');

  await desk.goBack();
  await tabTo(desk, queue);
  await desk.keyboard.press('j');
  await desk.keyboard.press('a');
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${reference}\\?.*act=approve$`));
  await expect(approve).toBeFocused();
  await expectSeen(desk);
  await expect(historyOf(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  // No other pledge of the list is left.
  await expect(desk.getByRole('status').filter({ hasText: `Approved: ${reference}.` })).toBeVisible();
  await openRecord(desk, reference);
  await expect(historyOf(desk).first()).toContainText('Approved');
});

test('the focus is visible at each stop of every form page, also in dark mode', async ({ pageOf }) => {
  const page = await pageOf(ROSA, { colorScheme: 'dark' });
  for (const path of ['/give/membership', '/give/sponsorship']) {
    await page.goto(path);
    await tabTo(page, page.getByRole('button', { name: 'Check your answers' }), 90);
  }
  const ada = await pageOf(ADA);
  const { reference } = await makePledge(ada.request, gift(77_000));
  await openRecord(page, reference);
  await tabTo(page, page.getByText('Decline', { exact: true }));
});
