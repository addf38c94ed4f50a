import { CAMPAIGN_KEYS } from '#components/desk/campaign-texts';
import { textsOf } from '#components/page/i18n';
import type { Lang } from '#content/languages';
import { DESK_CAMPAIGNS } from '#content/messages/desk-campaigns';
import { FORM } from '#content/messages/form';
import type { CampaignTerms } from '#domain/campaign';
import { MOST_PRESETS, toCampaignForm } from '#domain/campaign-form';
import { readMessages, translate } from '#server/i18n/translate';

/** What the form of a campaign shows of its terms, in a language. */
export function toFormProps(lang: Lang, terms: CampaignTerms) {
  const i18n = translate(lang, DESK_CAMPAIGNS);
  return {
    words: readMessages(lang, FORM),
    texts: textsOf(i18n, CAMPAIGN_KEYS),
    presets: Array.from({ length: MOST_PRESETS }, (_, i) => ({
      name: `preset-${i + 1}`,
      label: i18n.t('preset', { number: i + 1 }),
    })),
    programmes: terms.programmes.map(({ slug, name }) => ({
      name: `programme-${slug}`,
      label: i18n.t('programme', { name }),
    })),
    answers: toCampaignForm(terms, i18n.language.numbers),
  };
}
