import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { OrganisationMatch } from '#components/desk/organisation-match';
import { toOrganisationForm } from '#components/desk/act-outcomes';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { FORM } from '#content/messages/form';
import { ORGANISATION_MATCH } from '#content/messages/organisation-match';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages, translate } from '#server/i18n/translate';

const likely = [
  {
    id: '7',
    slug: 'acme-inc',
    name: 'Acme <Inc>',
    website: 'https://acme.example/',
    reason: 'name-and-website',
    sponsorships: 2,
  },
  {
    id: '9',
    slug: 'acme-labs',
    name: 'Acme Labs',
    website: 'https://acme.example/',
    reason: 'website',
    sponsorships: 1,
  },
  { id: '11', slug: 'acme', name: 'ACME', website: 'https://other.example/', reason: 'name', sponsorships: 0 },
] as const;
const i18n = translate('en', ORGANISATION_MATCH);
const act = { action: vi.fn(), words: readMessages('en', FORM), hidden: { reference: 'PB-2222-2222', version: '1' } };

describe('the organisations an application may come from', () => {
  it('are listed with the reason, each with a button that posts its id, and a button for a new one', () => {
    const html = renderToStaticMarkup(
      <OrganisationMatch i18n={i18n} name="acme" likely={likely} join={act} confirm={act} />,
    );
    expect(html).toContain('Acme &lt;Inc&gt;');
    for (const text of [
      'The same name and website (https://acme.example/), 2 approved sponsorships',
      'The same website, another name (https://acme.example/), 1 approved sponsorship',
      'The same name, another website (https://other.example/), no approved sponsorship',
    ])
      expect(html.replaceAll('<!-- -->', '')).toContain(text);
    expect(html.match(/name="organisation" value="\d+"/g)).toEqual(
      likely.map(({ id }) => `name="organisation" value="${id}"`),
    );
    expect(html).toContain('name="against" value="7 9 11"');
  });

  it('are read-only for staff who may not decide, and not shown if there are none', () => {
    const html = renderToStaticMarkup(<OrganisationMatch i18n={i18n} name="acme" likely={likely} />);
    expect(html).not.toContain('<form');
    expect(
      renderToStaticMarkup(<OrganisationMatch i18n={i18n} name="acme" likely={[]} join={act} confirm={act} />),
    ).toBe('');
  });
});

it.each([
  [{ kind: 'not-found' } as const, 'no such pledge'],
  [{ kind: 'conflict', by: 'Rosa', event: 'approved' } as const, 'Approved by Rosa'],
  [{ kind: 'refused', code: 'too-many-contacts' } as const, 'ten contacts'],
  [{ kind: 'refused', code: 'already-merged' } as const, 'can’t be done now'],
])('a refusal gives its reason: %j', (result, text) => {
  expect(toOrganisationForm(result, translate('en', PLEDGE, ACT_REFUSALS)).errors[0]?.text).toContain(text);
});
