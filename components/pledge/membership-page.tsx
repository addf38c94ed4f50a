import { amountFacts, presetValue, toPreset, type RangeKey } from '#components/pledge/amount-words';
import { FormPage, type FormPageKey } from '#components/pledge/form-page';
import { MembershipForm, type MembershipQuestions } from '#components/pledge/membership-form';
import type { PledgeFormProps } from '#components/pledge/pledge-form';
import type { Told } from '#components/site/told';
import type { Shut } from '#domain/campaign';
import { AREAS, type Area, type PLEDGED_CLASSES } from '#domain/membership';
import type { Money } from '#domain/money';
import { formatShortMoney } from '#domain/money';

/** `usual` and `least` for a supporting year, `presets` the amounts on offer, hours a month for a contributing one. */
export type MembershipTerms = {
  usual: Money;
  least: Money;
  greatest: Money;
  presets: readonly Money[];
  hours: { least: number; greatest: number };
};

type PledgedClass = (typeof PLEDGED_CLASSES)[number];

type Key =
  | FormPageKey
  | RangeKey
  | Area
  | `class-${PledgedClass}`
  | `${PledgedClass}Hint`
  | 'title'
  | 'lead'
  | 'stepYear'
  | 'stepHours'
  | 'aside'
  | 'hoursHint';

type Props = PledgeFormProps<MembershipQuestions> & {
  told: Told<Key>;
  terms: MembershipTerms;
  shut: Shut | null;
  bylawsHref: string;
};

function classes({ usual, least, hours }: MembershipTerms, { tongue, t }: Told<Key>) {
  const money = { usual: formatShortMoney(usual, tongue.numbers), least: formatShortMoney(least, tongue.numbers) };
  return [
    { value: 'basic', label: t('class-basic'), hint: t('basicHint') },
    { value: 'supporting', label: t('class-supporting'), hint: t('supportingHint', money) },
    { value: 'contributing', label: t('class-contributing'), hint: t('contributingHint', { least: hours.least }) },
  ];
}

/** `/give/membership`, whole. */
export function MembershipPage({ told, terms, shut, bylawsHref, ...form }: Props) {
  const { tongue, t } = told;
  const bylaws = (inner: React.ReactNode) => (
    <a href={bylawsHref} className="underline decoration-rule">
      {inner}
    </a>
  );
  return (
    <FormPage
      told={told}
      shut={shut}
      title={t('title')}
      lead={t('lead')}
      steps={[t('stepYear'), t('stepHours')]}
      aside={<p className="mt-6 text-xs text-quiet">{t.rich('aside', { a: bylaws })}</p>}
    >
      <MembershipForm
        {...form}
        isShut={shut !== null}
        {...amountFacts(terms, told)}
        classes={classes(terms, told)}
        presets={terms.presets.map((amount) => toPreset(amount, tongue))}
        usual={presetValue(terms.usual)}
        areas={AREAS.map((value) => ({ value, label: t(value) }))}
        hoursHint={t('hoursHint', terms.hours)}
      />
    </FormPage>
  );
}
