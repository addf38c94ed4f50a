import { amountFacts, toPreset, type RangeKey } from '#components/pledge/amount-words';
import { FormPage, type FormPageKey } from '#components/pledge/form-page';
import { OneTimeForm, type OneTimeQuestions } from '#components/pledge/one-time-form';
import type { PledgeFormProps } from '#components/pledge/pledge-form';
import type { Told } from '#components/site/told';
import type { Shut } from '#domain/campaign';
import type { Money } from '#domain/money';
import { formatShortMoney } from '#domain/money';

/** What a campaign asks of a one-time gift, with the words that go beside its presets and programmes. */
export type OneTimeTerms = {
  least: Money;
  greatest: Money;
  policyLimit: Money;
  presets: readonly { amount: Money; standsFor: string }[];
  programmes: readonly { slug: string; name: string; short: string }[];
};

type Props = PledgeFormProps<OneTimeQuestions> & {
  told: Told<FormPageKey | RangeKey | 'title' | 'description' | 'stepLimit' | 'stepPage'>;
  terms: OneTimeTerms;
  shut: Shut | null;
};

/** `/give/one-time`, whole. */
export function OneTimePage({ told, terms, shut, ...form }: Props) {
  const { tongue, t } = told;
  return (
    <FormPage
      told={told}
      shut={shut}
      title={t('title')}
      lead={shut ? null : t('description')}
      steps={[t('stepLimit', { limit: formatShortMoney(terms.policyLimit, tongue.numbers) }), t('stepPage')]}
    >
      <OneTimeForm
        {...form}
        isShut={shut !== null}
        {...amountFacts(terms, told)}
        presets={terms.presets.map(({ amount, standsFor }) => ({ ...toPreset(amount, tongue), hint: standsFor }))}
        programmes={terms.programmes.map(({ slug, name, short }) => ({ value: slug, label: name, hint: short }))}
      />
    </FormPage>
  );
}
