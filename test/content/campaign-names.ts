import type { Localised } from '#content/languages';
import { inEachLanguage } from '#content/in-each-language';

export const CAMPAIGN_NAMES: Readonly<Record<string, Localised<string>>> = {
  'content-campaign': inEachLanguage('The campaign of the content'),
};
