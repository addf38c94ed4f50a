import { beforeAll, describe, expect, it } from 'vitest';
import { ask, newPerson, pledge, seedCampaign, sponsorship } from '#test/factories';

beforeAll(seedCampaign);

describe('names in addresses', () => {
  it('are of letters and digits, each once', async () => {
    const slugs: string[] = [];
    for (const name of ['Acme, Inc.', 'ACME Inc', '株式会社', '株式会社', `${'Very long name '.repeat(8)}`])
      slugs.push((await ask<{ slug: string }>('SELECT organisation_slug($1) AS slug', [name]))[0]?.slug ?? '');
    expect(slugs.slice(0, 3)).toEqual(['acme-inc', 'acme-inc', 'organisation']);
    expect(slugs[4]?.length).toBeLessThanOrEqual(60);
    const [first, second] = [await newPerson(), await newPerson()];
    for (const person of [first, second]) await pledge(person, sponsorship('associate', 'Twice Named'));
    expect(await ask("SELECT slug FROM organisation WHERE slug LIKE 'twice-named%' ORDER BY 1")).toEqual([
      { slug: 'twice-named' },
      { slug: 'twice-named-2' },
    ]);
  });
});
