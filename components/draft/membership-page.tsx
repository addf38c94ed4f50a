import { amountFacts, toPreset, type RangeKey } from '#components/pledge/amount-text';
import { FormPage, type FormPageKey } from '#components/draft/form-page';
import { MembershipForm, type MembershipQuestions } from '#components/draft/membership-form';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import type { Choice } from '#components/form/choice-field';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import type { PLEDGED_CLASSES } from '#domain/membership';
import { formatShortMoney, toShortMajor } from '#domain/money';
import type { MembershipTerms } from '#server/public/give-terms';

type PledgedClass = (typeof PLEDGED_CLASSES)[number];

type Key =
  | FormPageKey
  | RangeKey
  | `class-${PledgedClass}`
  | `${PledgedClass}Hint`
  | 'title'
  | 'lead'
  | 'stepYear'
  | 'stepHours'
  | 'aside'
  | 'hoursHint';

type Props = PledgeFormProps<MembershipQuestions> & {
  i18n: I18n<Key>;
  terms: MembershipTerms;
  closed: CampaignClosed | null;
  /** Where a contributing member can volunteer. */
  areas: readonly Choice[];
  bylawsHref: string;
};

function classes({ price, least, hours }: MembershipTerms, { language, t }: I18n<Key>) {
  const money = { usual: formatShortMoney(price, language.numbers), least: formatShortMoney(least, language.numbers) };
  return [
    { value: 'basic', label: t('class-basic'), hint: t('basicHint') },
    { value: 'supporting', label: t('class-supporting'), hint: t('supportingHint', money) },
    { value: 'contributing', label: t('class-contributing'), hint: t('contributingHint', { least: hours.least }) },
  ];
}

/** The page `/give/membership`. */
export function MembershipPage({ i18n, terms, closed, areas, bylawsHref, ...form }: Props) {
  const { language, t } = i18n;
  const bylaws = (inner: React.ReactNode) => (
    <a href={bylawsHref} className="underline decoration-rule">
      {inner}
    </a>
  );
  return (
    <FormPage
      i18n={i18n}
      closed={closed}
      title={t('title')}
      lead={t('lead')}
      steps={[t('stepYear'), t('stepHours')]}
      aside={<p className="mt-6 text-xs text-quiet">{t.rich('aside', { a: bylaws })}</p>}
    >
      <MembershipForm
        {...form}
        isClosed={closed !== null}
        {...amountFacts(terms, i18n)}
        classes={classes(terms, i18n)}
        presets={terms.presets.map((amount) => toPreset(amount, language))}
        defaultAmount={toShortMajor(terms.price)}
        areas={areas}
        hoursHint={t('hoursHint', terms.hours)}
      />
    </FormPage>
  );
}
