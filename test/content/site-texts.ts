import { textsInEachLanguage } from '#content/in-each-language';

export const SITE_TEXTS = textsInEachLanguage({
  description: 'A campaign for tests.',
  campaignName: 'The fixture campaign',
});
