import { deliver, editor, promised, type Promised } from '#test/delivery-factories';
import { ask, newPerson } from '#test/factories';
import { DEFAULT_LANG } from '#content/languages';
import type { Person, Staff } from '#server/auth';
import { benefitEmailTemplate, previewBenefitEmail, sendBenefitEmail } from '#server/benefit-list/benefit-emails';
import { findBenefitList } from '#server/benefit-list/benefit-list-queries';
import { exportBenefitList } from '#server/benefit-list/export-benefit-list';
import { today } from '#server/clock';
import type { BenefitPeriod } from '#domain/benefit-list';

let slugs = 0;

/** A list: of the benefit with this slug, today unless something else is said. */
export type Asked = Readonly<{ slug: string; period: BenefitPeriod }>;

/** The list of everything that is running today. */
export const onToday = (slug: string, more: Partial<BenefitPeriod> = {}): Asked => ({
  slug,
  period: { on: today(), year: null, open: false, ...more } as BenefitPeriod,
});

/** Sponsorships with ten of a benefit that no other one has, by the names of their organisations, and its slug. */
export async function listed(...names: readonly string[]): Promise<Readonly<{ slug: string; sponsors: Promised[] }>> {
  const slug = `listed-${++slugs}`;
  const sponsors: Promised[] = [];
  for (const name of names) {
    const sponsor = await promised({}, `${name} ${slug}`);
    sponsors.push(sponsor);
    await ask(
      "UPDATE pledge_benefit SET slug = $2 WHERE slug = 'passes' AND pledge_id = (SELECT id FROM pledge WHERE reference = $1)",
      [sponsor.reference, slug],
    );
  }
  return { slug, sponsors };
}

/** The list as staff read it. */
export const listOf = async ({ slug, period }: Asked) => findBenefitList(await editor(), slug, period);

/** Records so many of the benefit, today. */
export const deliverOf = (sponsor: Promised, benefit: string, quantity: number) =>
  deliver(sponsor, { benefit, answers: { quantity: String(quantity) } });

/** Another contact of an organisation, with an account; confirmed and primary unless something else is said. */
export async function addContact(
  { id }: Promised,
  more: Readonly<{ name?: string; isPrimary?: boolean; status?: string; locale?: string }> = {},
): Promise<Person> {
  const person = await newPerson({ name: more.name ?? 'Bela' });
  await ask(
    `INSERT INTO organisation_contact (organisation_id, user_id, email, name, status, is_primary) VALUES ($1, $2, $3, '', $4, $5)`,
    [id, person.id, person.email, more.status ?? 'confirmed', more.isPrimary ?? true],
  );
  if (more.locale) await ask('UPDATE person SET locale = $2 WHERE id = $1', [person.id, more.locale]);
  return person;
}

/** A list that staff have saved as a file and written to, in whose sponsorship something was delivered. */
export async function usedList(staff: Staff<'moderate'>): Promise<void> {
  const { slug, sponsors } = await listed('Used');
  for (const sponsor of sponsors) await deliverOf(sponsor, slug, 1);
  const [to, texts] = [onToday(slug), { [DEFAULT_LANG]: benefitEmailTemplate(DEFAULT_LANG) }];
  await exportBenefitList(staff, slug, to.period);
  const shown = (await previewBenefitEmail(staff, to, texts, ''))?.shown ?? '';
  await sendBenefitEmail(staff, to, texts, { key: slug, shown });
}
