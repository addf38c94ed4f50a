import { describe, expect, it } from 'vitest';
import { PRESETS, PROGRAMMES } from '#content/campaign';
import { PRESETS_ES } from '#content/words/presets';
import { PROGRAMME_WORDS } from '#content/words/programmes';
import { contentTerms, tellProgrammes, toOneTimeTerms } from '#server/public/give-terms';

describe('the programmes and presets in Spanish', () => {
  it('are told, all of them', () => {
    const terms = toOneTimeTerms(contentTerms(), 'es');
    expect(terms.presets.map(({ standsFor }) => standsFor)).toEqual(PRESETS_ES);
    expect(PRESETS_ES).toHaveLength(PRESETS.length);
    expect(terms.programmes.map(({ slug }) => slug)).toEqual(PROGRAMMES.map(({ slug }) => slug));
    expect(terms.programmes.map(({ name }) => name)).toContain('Donde más falta haga');
  });

  it('keep a name that was changed since', () => {
    const names = { grants: 'Grants', 'pypi-security': 'Renamed', ours: 'Our own' };
    expect(tellProgrammes('es', names)).toEqual({ ...names, grants: PROGRAMME_WORDS.es.grants.name });
    expect(tellProgrammes('en', names)).toEqual(names);
  });
});
