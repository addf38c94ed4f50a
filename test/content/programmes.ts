import { mapLanguages } from '#content/in-each-language';
import { fixtureCampaign } from '#test/fixture-campaign';

export type ProgrammeText = Readonly<{
  name: string;
  aim: string;
  short: string;
  story: string;
  long: readonly string[];
}>;

export type ProgrammeSlug = 'where-needed' | 'grants' | 'pypi-security' | 'developer-in-residence';

/** The programmes of the fixture campaign, each text with its language behind it. */
export const PROGRAMME_TEXTS = mapLanguages((code) => {
  const said = (text: string) => (code === 'en' ? text : `${text} (${code})`);
  const texts = fixtureCampaign(2026).programmes.map(({ slug, name }): [string, ProgrammeText] => [
    slug,
    {
      name: said(name),
      aim: said(`for ${name.toLowerCase()}`),
      short: said(`${name}, in short.`),
      story: said(`${name}, in a sentence or two.`),
      long: [said(`${name}, at length.`)],
    },
  ]);
  return Object.fromEntries(texts) as Record<ProgrammeSlug, ProgrammeText>;
});
