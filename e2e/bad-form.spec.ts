import { expect, test } from './fixture.ts';
import { decode, fetchForm, postForm, readForms, type Posting } from './html-form.ts';
import { formErrorIn } from './pledging.ts';

const GOOD = {
  amount: 'other',
  otherAmount: '25.50',
  programme: 'grants',
  instalments: '4',
  recognition: 'named',
  displayName: 'Bad “Input” <b>&amp;',
  message: 'Kept,\nline by line.',
  dedication: 'honour',
  dedicationName: 'Somebody',
};
const PATH = '/give/one-time';
const CHECK = 'Check your answers';

type Case = Readonly<{ what: string; answers: Partial<typeof GOOD>; field: string; words: string; more?: Posting }>;

const typed = (otherAmount: string, words: string): Case => ({
  what: `the amount ${JSON.stringify(otherAmount.slice(0, 20))}`,
  answers: { otherAmount },
  field: 'otherAmount',
  words,
});

const CASES: readonly Case[] = [
  typed('0', 'The amount must be more than zero.'),
  typed('-1', 'The amount must be more than zero.'),
  typed('0.005', 'The amount can have at most 2 decimals.'),
  typed('1e21', 'The amount must be in plain digits, such as 1000.'),
  typed('1,000', 'The amount can be read in two ways. If you mean $1,000, type 1000.'),
  typed('25²', 'The amount must be a number, such as 25.'),
  typed('', 'Enter the amount you want to give.'),
  typed('0.99', 'The amount must be at least $1.'),
  typed('1000000.01', 'The amount can be at most $1,000,000. For more, please contact us first.'),
  typed('9'.repeat(5_000), 'The amount'),
  typed('NaN', 'The amount must be a number, such as 25.'),
  typed('0x10', 'The amount must be a number, such as 25.'),
  {
    what: 'an unknown programme',
    answers: { programme: 'no-such' },
    field: 'programme',
    words: 'The programme must be one of the options.',
  },
  {
    what: 'an unknown preset',
    answers: { amount: '26', otherAmount: '' },
    field: 'amount',
    words: 'That amount is not one of the options.',
  },
  {
    what: 'three instalments',
    answers: { instalments: '3' },
    field: 'instalments',
    words: 'The number of instalments must be one of the options.',
  },
  {
    what: 'a message of 10,000 characters',
    answers: { message: 'x'.repeat(10_000) },
    field: 'message',
    words: 'The message is too long: 1,000 characters at most.',
  },
  {
    what: 'control characters',
    answers: { displayName: 'Nul\u0000 and \u001b[31mred' },
    field: 'displayName',
    words: 'The name to show contains invisible characters.',
  },
  {
    what: 'a line separator in a name',
    answers: { dedicationName: 'abc\u2028def' },
    field: 'dedicationName',
    words: 'The name of the person contains invisible characters.',
  },
  {
    what: 'a field the form never had',
    answers: {},
    field: 'status',
    words: 'There is no field named “status” here.',
    more: { extra: [['status', 'approved']] },
  },
  {
    what: 'a repeated field',
    answers: {},
    field: 'programme',
    words: 'The programme was sent twice.',
    more: { extra: [['programme', 'pypi-security']] },
  },
];

for (const { what, answers, field, words, more } of CASES) {
  test(`${what}: refused with a message, every answer stays`, async ({ request }) => {
    const posted = { ...GOOD, ...answers };
    const form = await fetchForm(request, PATH, CHECK);
    const answer = await postForm(request, PATH, form, posted, more);
    expect(answer.status()).toBe(200);
    const html = (await answer.text()).replaceAll('<!-- -->', '');
    const back = readForms(html).find((each) => each.html.includes(CHECK));
    expect(back?.html.indexOf('role="alert"'), 'the errors come first').toBeLessThan(
      back?.html.indexOf('<fieldset') ?? 0,
    );
    expect(decode(back?.html ?? '')).toContain(words);
    expect(back?.html).toContain(`href="#${field}"`);
    const refilled = Object.fromEntries((back?.fields ?? []).filter(([name]) => name in GOOD));
    // A radio option that the form does not offer cannot be selected again.
    const offered = Object.entries(posted).filter(([name, value]) => back?.choices[name]?.includes(value) ?? true);
    expect(refilled).toMatchObject(Object.fromEntries(offered) as Record<string, unknown>);
  });
}

test('all errors together: the summary comes first, has the focus, and links to each field', async ({ page }) => {
  await page.goto(PATH);
  const title = await page.title();
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('Your own amount').fill('0');
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByRole('radio', { name: 'In honour of' }).check();
  await page.getByLabel('A message').fill('y'.repeat(1_001));
  await page.getByRole('button', { name: CHECK }).click();
  const summary = formErrorIn(page);
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText('There is a problem');
  await expect(page).toHaveTitle(`Error: ${title}`);
  await expect(page).toHaveURL(PATH);
  const links = summary.getByRole('link');
  await expect(links).toHaveText([
    'The amount must be more than zero.',
    'Enter the name to show, or choose to stay anonymous.',
    'The message is too long: 1,000 characters at most.',
    'Enter the name of the person, or choose no dedication.',
  ]);
  for (const name of ['otherAmount', 'displayName', 'message', 'dedicationName']) {
    await summary.locator(`a[href="#${name}"]`).click();
    const field = page.locator(`[name="${name}"]`).first();
    await expect(field).toBeFocused();
    const described = page.locator(`[aria-describedby~="${name}-error"]`);
    await expect(described).toHaveCount(1);
    await expect(page.locator(`#${name}-error`)).toBeVisible();
  }
  await expect(page.getByLabel('A message')).toHaveValue('y'.repeat(1_001));
  await page.getByRole('button', { name: CHECK }).click();
  await expect(summary, 'the focus comes again, although nothing changed').toBeFocused();
});

test('markup is shown as text everywhere', async ({ page }) => {
  await page.goto(PATH);
  const markup = '<script>document.title="run"</script><img src=x onerror="document.title=1">';
  await page.getByLabel('Your own amount').fill('25');
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByLabel('Name to show').fill(markup);
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('A message').fill(markup);
  await page.getByRole('button', { name: CHECK }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CHECK);
  await expect(page.locator('main dd').filter({ hasText: markup })).toHaveCount(2);
  await expect(page).toHaveTitle(/^Check your answers/);
});

test('another site’s page cannot post the form', async ({ request }) => {
  const form = await fetchForm(request, PATH, CHECK);
  const answer = await postForm(request, PATH, form, GOOD, { headers: { Origin: 'https://evil.example' } });
  expect(answer.status()).not.toBe(303);
  expect(answer.headers().location).toBeUndefined();
});

test('a long body is refused with a message, and a much longer one is not read', async ({ request }) => {
  const form = await fetchForm(request, PATH, CHECK);
  const long = await postForm(request, PATH, form, { ...GOOD, message: 'z'.repeat(200_000) });
  expect(long.status()).toBe(200);
  expect(await long.text()).toContain('The message is too long: 1,000 characters at most.');
  const longer = await postForm(request, PATH, form, { ...GOOD, message: 'z'.repeat(2_000_000) });
  expect(longer.status()).toBeGreaterThanOrEqual(400);
});
