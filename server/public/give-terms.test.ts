import { describe, expect, it } from 'vitest';
import { firstCampaign, PRESET_TEXTS } from '#content/campaign';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { termsFromContent, localiseProgrammes, toOneTimeTerms } from '#server/public/give-terms';

describe('the programmes and presets in Spanish', () => {
  it('are all translated', () => {
    const terms = toOneTimeTerms(termsFromContent(), 'es');
    expect(terms.presets.map(({ meaning }) => meaning)).toEqual(PRESET_TEXTS.es);
    expect(PRESET_TEXTS.es).toHaveLength(terms.presets.length);
    expect(terms.programmes.map(({ slug }) => slug)).toEqual(firstCampaign(2026).programmes.map(({ slug }) => slug));
    expect(terms.programmes.map(({ name }) => name)).toEqual(Object.values(PROGRAMME_TEXTS.es).map(({ name }) => name));
  });

  it('keep a name that was changed since', () => {
    const names = { grants: 'Grants', 'pypi-security': 'Renamed', ours: 'Our own' };
    expect(localiseProgrammes('es', names)).toEqual({ ...names, grants: PROGRAMME_TEXTS.es.grants.name });
    expect(localiseProgrammes('en', names)).toEqual(names);
  });
});
