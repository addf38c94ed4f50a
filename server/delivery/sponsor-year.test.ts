import { beforeAll, describe, expect, it, vi } from 'vitest';
import { deliver, editor, passesOf, promised, takeBack } from '#test/delivery-factories';
import { ask, newPerson, seedCampaign } from '#test/factories';
import { payFor } from '#test/invoice-factories';
import { findSponsorYear } from '#server/delivery/find-sponsor-year';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);

describe('the year of a sponsor as a document', () => {
  it('says the price, what was promised and delivered, and how the sponsor is credited', async () => {
    const sponsor = await promised();
    await deliver(sponsor, { answers: { quantity: '3', note: 'Ann, Bo and Cy' } });
    await deliver(sponsor, { benefit: 'logo' });
    const [wrong] = (await passesOf(sponsor))?.deliveries ?? [];
    await takeBack(sponsor, wrong?.id);
    await deliver(sponsor, { answers: { quantity: '2', note: 'Dee and Eve' } });
    await payFor(sponsor.reference, '2000');
    const asked = { reference: sponsor.reference, year: '1' };
    const found = await findSponsorYear(sponsor.person, asked, 'en');
    expect(found).toMatchObject({
      asStaff: false,
      organisation: { slug: sponsor.slug, name: sponsor.name },
      document: {
        title: `Sponsorship ${sponsor.reference}, year 1`,
        recipient: { lines: [sponsor.name] },
        panel: { amounts: ['$1,500.00'] },
        table: {
          rows: [
            ['Passes', '10', '2'],
            ['Logo on the site', '1', '1'],
          ],
          totals: [{ amount: '1 of 2' }],
        },
      },
    });
    expect(found?.document.facts).toContainEqual({ term: 'Received for this year', text: '$1,500.00' });
    expect(found?.document.facts).toContainEqual({ term: 'How we credit you', text: 'By name, with the amount' });
    expect(found?.document.notes[0]?.text).toContain('Dee and Eve');
    expect(found?.document.notes[0]?.text).not.toContain('Cy');
    await ask(
      "UPDATE pledge SET term_from = term_from - interval '1 year', term_until = term_until - interval '1 year' WHERE reference = $1",
      [sponsor.reference],
    );
    const second = await findSponsorYear(sponsor.person, { ...asked, year: '2' }, 'es');
    expect(second?.document.facts).toContainEqual({
      term: 'Recibido para este año',
      text: expect.stringMatching(/^500,00\sUS\$$/),
    });
  });

  it('is for its contacts and staff alone, of a year that has begun', async () => {
    const sponsor = await promised();
    const asked = { reference: sponsor.reference, year: '1' };
    expect((await findSponsorYear(await editor(), asked, 'en'))?.asStaff).toBe(true);
    expect(await findSponsorYear(await newPerson(), asked, 'en')).toBeNull();
    for (const year of ['0', '2', '01', 'x'])
      expect(await findSponsorYear(sponsor.person, { ...asked, year }, 'en')).toBeNull();
    expect(await findSponsorYear(sponsor.person, { ...asked, reference: 'PB-2222-2222' }, 'en')).toBeNull();
  });
});
