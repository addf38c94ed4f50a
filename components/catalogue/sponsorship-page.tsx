import { Benefits } from '#components/catalogue/benefits';
import { fullBenefitOf, levelPlacesWords, type BenefitsKey } from '#components/catalogue/benefit-text';
import type { CatalogueView } from '#server/public/catalogue-view';
import { FormPage, type FormPageKey } from '#components/draft/form-page';
import type { PledgeFormProps } from '#components/draft/pledge-form';
import { SponsorshipForm, type SponsorshipQuestions } from '#components/draft/sponsorship-form';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { formatShortMoney } from '#domain/money';

type Key =
  | FormPageKey
  | BenefitsKey
  | 'title'
  | 'lead'
  | 'leadClosed'
  | 'needs'
  | 'apply'
  | 'tier'
  | 'manyYears'
  | 'soldOutJoin'
  | 'soldOutJoinFor'
  | 'stepPlace'
  | 'stepEmail';

type Props = PledgeFormProps<SponsorshipQuestions> & {
  i18n: I18n<Key>;
  catalogue: CatalogueView;
  closed: CampaignClosed | null;
};

function toForm(inner: React.ReactNode) {
  return (
    <a href="#apply" className="link">
      {inner}
    </a>
  );
}

/** What the choice of a sold out level says: for which benefit, if it is one, and that one applies to wait. */
function joinWords(benefit: string | null, t: Props['i18n']['t']): string {
  return benefit === null ? t('soldOutJoin') : t('soldOutJoinFor', { benefit });
}

/** A catalogue with its sold out levels last. */
function soldOutLast(catalogue: CatalogueView): CatalogueView {
  const isSoldOut = ({ placesLeft }: CatalogueView['tiers'][number]) => placesLeft === 0;
  return { ...catalogue, tiers: catalogue.tiers.toSorted((a, b) => Number(isSoldOut(a)) - Number(isSoldOut(b))) };
}

/** `/give/sponsorship`: what the levels include, then the form. */
export function SponsorshipPage({ i18n, catalogue: offered, closed, ...form }: Props) {
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
          {closed ? null : <p className="mb-8 max-w-measure">{t('needs')}</p>}
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
        tiers={catalogue.tiers.map(({ slug, name, price, placesLeft }) => ({
          value: slug,
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
