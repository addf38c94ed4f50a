import type { FormAction, FormState } from '#components/form/form-state';
import { currencySign, presetValue, rangeWords, shortMoney } from '#components/pledge/amount-words';
import { FormPage } from '#components/pledge/form-page';
import { OneTimeForm } from '#components/pledge/one-time-form';
import type { Money } from '#domain/money';

/** What a campaign asks of a one-time gift, with the words that go beside its presets and programmes. */
export type OneTimeTerms = {
  least: Money;
  greatest: Money;
  policyLimit: Money;
  presets: readonly { amount: Money; standsFor: string }[];
  programmes: readonly { slug: string; name: string; short: string }[];
};

type Props = {
  terms: OneTimeTerms;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
};

/** `/give/one-time`, whole. */
export function OneTimePage({ terms, action, initial, hidden }: Props) {
  return (
    <FormPage
      title="A one-time gift"
      lead="Promise an amount, say what it is for, and follow it until it has arrived."
      steps={[
        'You check every answer before anything is sent.',
        'You sign in with your e-mail address, if you have not; your answers wait for you.',
        `Up to ${shortMoney(terms.policyLimit)} is accepted at once. Above it, a person reads it first.`,
        'You get a reference and a page that shows each part, its day, and what has arrived.',
      ]}
    >
      <OneTimeForm
        action={action}
        initial={initial}
        hidden={hidden}
        sign={currencySign(terms.least.currency)}
        range={rangeWords(terms.least, terms.greatest)}
        presets={terms.presets.map(({ amount, standsFor }) => ({
          value: presetValue(amount),
          label: shortMoney(amount),
          hint: standsFor,
        }))}
        programmes={terms.programmes.map(({ slug, name, short }) => ({ value: slug, label: name, hint: short }))}
      />
    </FormPage>
  );
}
