import { expect, test } from './fixture.ts';
import { decide } from './generated-targets.ts';
import { makePledge, sponsorship } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a reviewer finds an organisation by its contact, merges another into it and undoes it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const id = crypto.randomUUID().slice(0, 8);
    const [into, from, email] = [`Loom ${id}`, `Shuttle ${id}`, newAddress('merge')];
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    for (const [name, address] of [
      [into, email],
      [from, newAddress('merged')],
    ] as const) {
      const page = await pageOf(address, { javaScriptEnabled });
      const { reference } = await makePledge(
        page.request,
        sponsorship('participating', name, { website: `https://${crypto.randomUUID()}.example/` }),
      );
      await decide(desk.request, reference, 'Approve', {});
    }
    await desk.goto('/admin/organisations');
    await desk.getByLabel('Name, website or contact').fill(email);
    await desk.getByRole('button', { name: 'Search' }).click();
    await desk.getByRole('link', { name: into, exact: true }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(into);
    const main = desk.getByRole('main');
    await expect(main).not.toContainText(from);
    await desk.getByLabel('Name, website or contact').fill(from);
    await desk.getByRole('button', { name: 'Search' }).click();
    await desk.getByText(`Merge ${from} into ${into}`).click();
    await expect(main).toContainText(/1 sponsorship or application and \d contacts? move to/);
    await desk.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(desk.getByRole('status')).toContainText('Merged.');
    if (javaScriptEnabled) await expect(desk.getByRole('status')).toBeFocused();
    await expect(main).toContainText(`${from}, on`);
    await desk.locator('#merges').getByRole('button', { name: 'Undo the merge' }).click();
    await expect(desk.getByRole('status')).toContainText('The merge is undone.');
    await expect(main).not.toContainText(from);
  });
