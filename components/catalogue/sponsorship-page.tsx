import { Benefits } from '#components/catalogue/benefits';
import {
  addOnConflictWords,
  benefitPlacesWords,
  fullBenefitOf,
  levelPlacesWords,
  type BenefitsKey,
} from '#components/catalogue/benefit-text';
import type { CatalogueView } from '#server/public/catalogue-view';
import { FormPage, type FormPageKey } from '#components/draft/form-page';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import type { AddOnChoices } from '#components/draft/add-ons-field';
import { SponsorshipForm, type SponsorshipQuestions } from '#components/draft/sponsorship-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { CampaignClosed } from '#domain/campaign';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';

type Key =
  | FormPageKey
  | BenefitsKey
  | 'title'
  | 'lead'
  | 'leadClosed'
  | 'needs'
  | 'before'
  | 'apply'
  | 'tier'
  | 'manyYears'
  | 'addOnIncluded'
  | 'apartGroup'
  | 'soldOutJoin'
  | 'soldOutJoinFor'
  | 'stepPlace'
  | 'stepEmail';

type Props = PledgeFormProps<SponsorshipQuestions> & {
  i18n: I18n<Key>;
  catalogue: CatalogueView;
  closed: CampaignClosed | null;
  /** Whom to ask before deciding. */
  email: string;
};

function toForm(inner: React.ReactNode) {
  return (
    <a href="#apply" className="link">
      {inner}
    </a>
  );
}

/** Where somebody looks who has to convince others first. */
function Before({ i18n: { t, language }, email }: Pick<Props, 'i18n' | 'email'>) {
  return (
    <p className="mb-8 max-w-measure">
      {t.rich('before', {
        email,
        impact: (inner) => <TextLink href={localizedPath(language, '/impact')}>{inner}</TextLink>,
        sponsors: (inner) => <TextLink href={localizedPath(language, '/sponsors')}>{inner}</TextLink>,
        mail: (inner) => (
          <a href={`mailto:${email}`} className="link wrap-anywhere">
            {inner}
          </a>
        ),
      })}
    </p>
  );
}

/** What the choice of a sold out level says: for which benefit, if it is one, and that one applies to wait. */
function joinWords(benefit: string | null, t: Props['i18n']['t']): string {
  return benefit === null ? t('soldOutJoin') : t('soldOutJoinFor', { benefit });
}

/** A catalogue with its sold out levels last, before offers sold apart. */
function soldOutLast(catalogue: CatalogueView): CatalogueView {
  const isSoldOut = ({ placesLeft }: CatalogueView['tiers'][number]) => placesLeft === 0;
  const isApart = ({ soldApart }: CatalogueView['tiers'][number]) => soldApart === true;
  return {
    ...catalogue,
    tiers: catalogue.tiers.toSorted(
      (a, b) => Number(isApart(a)) - Number(isApart(b)) || Number(isSoldOut(a)) - Number(isSoldOut(b)),
    ),
  };
}

/** What can be added to a level, in the order of the table. */
function toAddOns({ benefits, tiers }: CatalogueView, { language, t }: I18n<Key>): AddOnChoices {
  const list = new Intl.ListFormat(language.numbers);
  return {
    apart: tiers.flatMap(({ slug, soldApart }) => (soldApart ? [slug] : [])),
    choices: benefits.flatMap((benefit) => {
      const { slug, name, addOnPrice, left } = benefit;
      if (!addOnPrice) return [];
      const levels = tiers.filter((level) => benefit.tiers.some(({ tier }) => tier === level.slug));
      const notes = [
        ...(left === null ? [] : [left === 0 ? t('soldOut') : benefitPlacesWords(left, t)].map((text) => `${text}.`)),
        ...(levels.length > 0 ? [t('addOnIncluded', { levels: list.format(levels.map((each) => each.name)) })] : []),
        ...addOnConflictWords(benefit, benefits, { language, t }),
      ];
      return [
        {
          value: slug,
          label: t('tier', { name, price: formatShortMoney(addOnPrice, language.numbers) }),
          hint: notes.join(' '),
          isSoldOut: left === 0,
          includedIn: levels.map((each) => each.slug),
        },
      ];
    }),
  };
}

/** `/give/sponsorship`: what the levels include, then the form. */
export function SponsorshipPage({ i18n, catalogue: offered, closed, email, ...form }: Props) {
  const { language, t } = i18n;
  const catalogue = soldOutLast(offered);
  const { draft } = form.hidden ?? {};
  const choice = { query: draft ? `draft=${draft}&` : '', chosen: form.initial.answers.tier };
  return (
    <FormPage
      i18n={i18n}
      closed={closed}
      title={t('title')}
      lead={closed ? t('leadClosed', { year: catalogue.year }) : t.rich('lead', { year: catalogue.year, a: toForm })}
      before={
        <>
          {closed ? null : <p className="mb-4 max-w-measure">{t('needs')}</p>}
          <Before i18n={i18n} email={email} />
          <Benefits catalogue={catalogue} i18n={i18n} choice={closed ? undefined : choice} />
        </>
      }
      steps={[t('stepPlace'), t('stepEmail')]}
    >
      {closed ? null : (
        <h2 id="apply" className="mb-8 text-3xl">
          {t('apply')}
        </h2>
      )}
      <SponsorshipForm
        {...form}
        isClosed={closed !== null}
        addOns={toAddOns(catalogue, i18n)}
        tiers={catalogue.tiers.map(({ slug, name, price, placesLeft, soldApart }) => ({
          value: slug,
          group: soldApart ? t('apartGroup') : undefined,
          label: t('tier', { name, price: formatShortMoney(price, language.numbers) }),
          hint:
            placesLeft === null
              ? undefined
              : placesLeft === 0
                ? joinWords(fullBenefitOf(catalogue, slug), t)
                : levelPlacesWords(placesLeft, true, t),
        }))}
        terms={[1, 2, 3, 4, 5].map((years) => ({ value: String(years), label: t('manyYears', { years }) }))}
      />
    </FormPage>
  );
}
