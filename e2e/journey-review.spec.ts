import { readFigures } from './figures.ts';
import { expect, test } from './fixture.ts';
import { waitForEmail } from './emails.ts';
import { act, gift, historyOf, makePledge, openRecord, sponsorship, formErrorIn } from './pledging.ts';
import { ADA, ROSA, TOMAS } from './sign-in.ts';

test('a decline needs a reason, which appears in the email and on the supporter’s page', async ({
  pageOf,
  request,
}) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(70_000));
  const desk = await pageOf(TOMAS);
  await openRecord(desk, reference);
  await act(desk, 'Decline', 'Decline with this reason', '');
  await expect(formErrorIn(desk)).toContainText(
    'Enter a reason: the supporter reads it in the email and on their page.',
  );
  await expect(formErrorIn(desk)).toBeFocused();
  const reason = 'The address given is a shop’s.\nIt has not pledged <i>anything</i>.';
  const form = desk.getByRole('form', { name: 'Decline with this reason' });
  await form.getByRole('textbox').fill(reason);
  await form.getByRole('button', { name: 'Decline with this reason' }).click();
  await expect(historyOf(desk).first()).toContainText('Declined');
  await expect(desk.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await waitForEmail(request, ADA, [`Your pledge was declined: ${reference}`, 'It has not pledged <i>anything</i>.']);
  await page.goto(`/account/pledges/${reference}`);
  await expect(historyOf(page).first()).toContainText('It has not pledged <i>anything</i>.');
  await expect(page.getByText('Withdraw this pledge')).toHaveCount(0);
});

test('a question reaches the supporter, their answer the reviewer, and the review continues', async ({
  pageOf,
  request,
}) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(71_000));
  const desk = await pageOf(ROSA);
  await openRecord(desk, reference);
  await act(desk, 'Ask for information', 'Send the question', 'From you, or from your meet-up?');
  await expect(historyOf(desk).first()).toContainText('Question asked');
  await expect(desk.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await waitForEmail(request, ADA, [
    `We have a question about your pledge: ${reference}`,
    'From you, or from your meet-up?',
  ]);
  await page.goto(`/account/pledges/${reference}`);
  await expect(page.getByRole('heading', { name: 'The foundation has a question' })).toBeVisible();
  await page.getByLabel('Your answer').fill('From me.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(historyOf(page).first()).toContainText('From me.');

  await desk.goto('/admin/pledges?state=submitted&sort=newest');
  await desk.getByRole('link', { name: reference }).click();
  await expect(historyOf(desk)).toContainText([/^Question answered/, /^Question asked/, /^Pledged/]);
  await desk.getByRole('button', { name: 'Approve' }).click();
  await desk.getByRole('status').getByRole('link', { name: reference }).click();
  await expect(historyOf(desk).first()).toContainText('Approved');
});

test('an approval is rolled back with its reason, and the pledge waits again', async ({ pageOf, request }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(72_000));
  const desk = await pageOf(ROSA);
  await openRecord(desk, reference);
  await desk.getByRole('button', { name: 'Approve' }).click();
  await act(desk, 'Undo approval', 'Undo approval', 'Approved by mistake.');
  await expect(historyOf(desk)).toContainText([/Approval undone.*Approved by mistake\./s, /^Approved/, /^Pledged/]);
  await expect(desk.getByRole('button', { name: 'Approve' })).toBeVisible();
  await waitForEmail(request, ADA, [`Your pledge is being reviewed again: ${reference}`, 'Approved by mistake.']);
});

test('a supporter withdraws a waiting pledge, which can then no longer be approved', async ({ pageOf, request }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(73_000));
  const desk = await pageOf(TOMAS);
  await openRecord(desk, reference);
  await page.goto(`/account/pledges/${reference}`);
  await page.getByText('Withdraw this pledge').click();
  await page.getByRole('button', { name: 'Withdraw for good' }).click();
  await expect(historyOf(page).first()).toContainText('Withdrawn');
  await waitForEmail(request, ADA, [`Your pledge is withdrawn: ${reference}`]);

  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(formErrorIn(desk)).toContainText('Withdrawn by Ada Ferreira since you opened this page.');
  await desk.reload();
  await expect(desk.getByRole('button', { name: 'Approve' })).toHaveCount(0);
});

test('two reviewers decide at once: one gets a message that the other was first', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(74_000));
  const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
  await openRecord(rosa, reference);
  await openRecord(tomas, reference);
  await rosa.getByRole('button', { name: 'Approve' }).click();
  await expect(historyOf(rosa).first()).toContainText('Approved');
  await act(tomas, 'Decline', 'Decline with this reason', 'Not convinced, at length.');
  await expect(formErrorIn(tomas)).toContainText(
    'Approved by Rosa Lindqvist since you opened this page. Nothing was changed',
  );
  await expect(tomas.getByText('Decline', { exact: true })).toHaveCount(0);
  await tomas.reload();
  await expect(historyOf(tomas)).toHaveCount(2);
});

test.describe('above the two-person limit', () => {
  test.use({ measuresFigures: true });

  test('two different reviewers approve, and only the second approval counts', async ({ pageOf, request }) => {
    const page = await pageOf(ADA);
    const body = sponsorship('maintaining', `Twofold Works ${crypto.randomUUID().slice(0, 4)}`, { instalments: 2 });
    const made = await makePledge(page.request, body);
    expect(made).toMatchObject({ review: 'submitted', amount: 6_300_000 });
    const before = await readFigures(request);
    const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
    await openRecord(rosa, made.reference);
    await expect(rosa.getByText('The first of two approvals: nothing changes for the supporter')).toBeVisible();
    await rosa.getByRole('button', { name: 'Approve' }).click();
    await expect(historyOf(rosa).first()).toContainText('First of two approvals given');
    await expect(rosa.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    expect(await readFigures(request)).toMatchObject({ promised: before.promised, inReview: before.inReview });

    await openRecord(tomas, made.reference);
    await expect(tomas.getByText('Approved so far by Rosa Lindqvist.')).toBeVisible();
    await tomas.getByRole('button', { name: 'Approve' }).click();
    await expect(historyOf(tomas)).toContainText([/^Approved/, /^First of two approvals given/, /^Pledged/]);
    expect(await readFigures(request)).toMatchObject({
      promised: before.promised + 6_300_000,
      inReview: before.inReview - 1,
    });
  });
});

test('a withdrawal after the decision gets a message that says so', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(90_000));
  await page.goto(`/account/pledges/${reference}`);
  await page.getByText('Withdraw this pledge').click();
  const desk = await pageOf(TOMAS);
  await openRecord(desk, reference);
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(historyOf(desk).first()).toContainText('Approved');
  await page.getByRole('button', { name: 'Withdraw for good' }).click();
  await expect(formErrorIn(page)).toContainText('Approved since you opened this page. Nothing was changed');
  await expect(historyOf(page).first()).toContainText('Approved');
});

test('a conflict about a pledge that still waits keeps the reason that was entered', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(91_000));
  const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
  await openRecord(tomas, reference);
  await openRecord(rosa, reference);
  await act(rosa, 'Ask for information', 'Send the question', 'Whose is it?');
  await expect(historyOf(rosa).first()).toContainText('Question asked');
  await act(tomas, 'Decline', 'Decline with this reason', 'Not convinced, at length.');
  await expect(formErrorIn(tomas)).toContainText('Question asked by Rosa Lindqvist since you opened this page.');
  await expect(formErrorIn(tomas)).toBeFocused();
  const form = tomas.getByRole('form', { name: 'Decline with this reason' });
  await expect(form.getByRole('textbox')).toHaveValue('Not convinced, at length.');
  await form.getByRole('button', { name: 'Decline with this reason' }).click();
  await expect(historyOf(tomas).first()).toContainText('Not convinced, at length.');
});
