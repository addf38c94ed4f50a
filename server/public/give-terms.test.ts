import { describe, expect, it } from 'vitest';
import { PRESET_TEXTS, PRESETS, PROGRAMMES } from '#content/campaign';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { termsFromContent, localiseProgrammes, toOneTimeTerms } from '#server/public/give-terms';

describe('the programmes and presets in Spanish', () => {
  it('are all translated', () => {
    const terms = toOneTimeTerms(termsFromContent(), 'es');
    expect(terms.presets.map(({ meaning }) => meaning)).toEqual(PRESET_TEXTS.es);
    expect(PRESET_TEXTS.es).toHaveLength(PRESETS.length);
    expect(terms.programmes.map(({ slug }) => slug)).toEqual(PROGRAMMES.map(({ slug }) => slug));
    expect(terms.programmes.map(({ name }) => name)).toContain('Donde más falta haga');
  });

  it('keep a name that was changed since', () => {
    const names = { grants: 'Grants', 'pypi-security': 'Renamed', ours: 'Our own' };
    expect(localiseProgrammes('es', names)).toEqual({ ...names, grants: PROGRAMME_TEXTS.es.grants.name });
    expect(localiseProgrammes('en', names)).toEqual(names);
  });
});
