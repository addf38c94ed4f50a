import { beforeAll, describe, expect, it } from 'vitest';
import { money } from '#domain/money';
import { gift, newPerson, newStaff, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';
import { toProgrammeViews, toProgress } from '#server/public/home-view';
import { readPublicState } from '#server/public/public-state-queries';

let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
});

async function sponsor(tier: string, name: string, more: object = {}): Promise<string> {
  const { reference } = await pledge(await newPerson(), sponsorship(tier, name, { recognition: 'named', ...more }));
  await approvePledge(reviewer, await toMove(reference));
  return reference;
}

describe('the sponsors that the public sees', () => {
  it('are approved and want to be named, highest level first, each once per level', async () => {
    await sponsor('associate', 'Associate first');
    await sponsor('partner', 'Partner', { years: 3 });
    await sponsor('associate', 'Associate second', { recognition: 'named-without-amount' });
    await sponsor('associate', 'Unseen', { recognition: 'anonymous' });
    const rolled = await sponsor('associate', 'Rolled back');
    await rollBackPledge(reviewer, await toMove(rolled, { reason: 'No' }));
    await pledge(await newPerson(), sponsorship('associate', 'Waiting', { recognition: 'named' }));
    const sponsors = await findShownSponsors();
    expect(sponsors.map(({ organisation }) => organisation)).toEqual([
      'Partner',
      'Associate first',
      'Associate second',
    ]);
    expect(sponsors[0]).toEqual({
      organisation: 'Partner',
      slug: 'partner',
      tier: 'partner',
      tierName: 'Partner',
      tierOrder: 5,
      since: Number(today().slice(0, 4)),
      years: 1,
      logoWidth: 225,
      logos: [],
      website: 'https://partner.sponsor.example/',
      description: '',
      socialLinks: [],
    });
    expect(JSON.stringify(sponsors)).not.toMatch(/@|billing|contact/i);
  });
});

describe('the home page', () => {
  it('shows the progress at one moment, and what is promised to each programme, with the number of supporters if that is little', async () => {
    const [one, two] = [await newPerson(), await newPerson()];
    for (const person of [one, one, two]) await pledge(person, gift(10_000));
    const grants = async () => toProgrammeViews([{ slug: 'grants' }], await readPublicState())[0];
    // One person's gifts are of one supporter, and a number below three is not said.
    expect(await grants()).toMatchObject({ supporters: null });
    await pledge(await newPerson(), gift(10_000));
    const state = await readPublicState();
    const progress = toProgress(state);
    expect(progress).toMatchObject({
      goal: money(500_000_000n, 'USD'),
      promised: money(state.figures.promised, 'USD'),
      today: today(),
      asOf: state.figures.asOf,
    });
    const programmes = toProgrammeViews([{ slug: 'grants' }, { slug: 'unknown' }], state);
    expect(programmes).toEqual([
      { slug: 'grants', promised: money(40_000n, 'USD'), supporters: 3 },
      { slug: 'unknown', promised: null, supporters: null },
    ]);
    expect(toProgrammeViews([{ slug: 'grants' }], null)).toEqual([
      { slug: 'grants', promised: null, supporters: null },
    ]);
    const smaller = { ...state, figures: { ...state.figures, goal: 3_000_000n } };
    expect(toProgrammeViews([{ slug: 'grants' }], smaller)).toMatchObject([{ supporters: null }]);
  });
});
