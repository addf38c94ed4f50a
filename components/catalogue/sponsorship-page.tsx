import { Benefits } from '#components/catalogue/benefits';
import type { BenefitsKey } from '#components/catalogue/benefit-words';
import type { CatalogueView } from '#components/catalogue/catalogue-view';
import { FormPage, type FormPageKey } from '#components/pledge/form-page';
import type { PledgeFormProps } from '#components/pledge/pledge-form';
import { SponsorshipForm, type SponsorshipQuestions } from '#components/pledge/sponsorship-form';
import type { Told } from '#components/site/told';
import type { Shut } from '#domain/campaign';
import { formatShortMoney } from '#domain/money';

type Key = FormPageKey | BenefitsKey | 'title' | 'lead' | 'leadShut' | 'apply' | 'tier' | 'stepPlace' | 'stepLetter';

type Props = PledgeFormProps<SponsorshipQuestions> & { told: Told<Key>; catalogue: CatalogueView; shut: Shut | null };

function toForm(inner: React.ReactNode) {
  return (
    <a href="#apply" className="link">
      {inner}
    </a>
  );
}

/** `/give/sponsorship`, whole: what the levels bring, then the form. */
export function SponsorshipPage({ told, catalogue, shut, ...form }: Props) {
  const { tongue, t } = told;
  return (
    <FormPage
      told={told}
      shut={shut}
      title={t('title')}
      lead={shut ? t('leadShut', { year: catalogue.year }) : t.rich('lead', { year: catalogue.year, a: toForm })}
      before={<Benefits catalogue={catalogue} told={told} />}
      steps={[t('stepPlace'), t('stepLetter')]}
    >
      {shut ? null : (
        <h2 id="apply" className="mb-8 text-3xl">
          {t('apply')}
        </h2>
      )}
      <SponsorshipForm
        {...form}
        isShut={shut !== null}
        tiers={catalogue.tiers.map(({ slug, name, price, placesLeft }) => ({
          value: slug,
          label: t('tier', { name, price: formatShortMoney(price, tongue.numbers) }),
          hint: placesLeft === null ? undefined : t('places', { left: placesLeft }),
          disabled: placesLeft === 0,
        }))}
      />
    </FormPage>
  );
}
