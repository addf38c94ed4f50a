import { amountFacts, toPreset, type RangeKey } from '#components/pledge/amount-text';
import { FormPage, type FormPageKey } from '#components/draft/form-page';
import { OneTimeForm, type OneTimeQuestions } from '#components/draft/one-time-form';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { formatShortMoney, toShortMajor } from '#domain/money';
import type { OneTimeTerms } from '#server/public/give-terms';

type Props = PledgeFormProps<OneTimeQuestions> & {
  i18n: I18n<FormPageKey | RangeKey | 'title' | 'description' | 'stepLimit' | 'stepPage'>;
  terms: OneTimeTerms;
  closed: CampaignClosed | null;
  /** The page's heading, if the gift is not for the current campaign. */
  title?: string;
};

/** The page `/give/one-time`. */
export function OneTimePage({ i18n, terms, closed, title, ...form }: Props) {
  const { language, t } = i18n;
  return (
    <FormPage
      i18n={i18n}
      closed={closed}
      title={title ?? t('title')}
      lead={closed ? null : t('description')}
      steps={[
        t('stepLimit', { limit: formatShortMoney(terms.policyLimit, language.numbers), days: terms.policyDays }),
        t('stepPage'),
      ]}
    >
      <OneTimeForm
        {...form}
        isClosed={closed !== null}
        {...amountFacts(terms, i18n)}
        presets={terms.presets.map(({ amount, meaning }) => ({ ...toPreset(amount, language), hint: meaning }))}
        defaultAmount={terms.defaultAmount && toShortMajor(terms.defaultAmount)}
        programmes={terms.programmes.map(({ slug, name, short }) => ({ value: slug, label: name, hint: short }))}
      />
    </FormPage>
  );
}
