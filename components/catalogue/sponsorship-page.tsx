import { Benefits } from '#components/catalogue/benefits';
import { placesWords, type CatalogueView } from '#components/catalogue/catalogue-view';
import type { FormAction, FormState } from '#components/form/form-state';
import { shortMoney } from '#components/pledge/amount-words';
import { FormPage } from '#components/pledge/form-page';
import { SponsorshipForm } from '#components/pledge/sponsorship-form';

type Props = {
  catalogue: CatalogueView;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
};

/** `/give/sponsorship`, whole: what the levels bring, then the form. */
export function SponsorshipPage({ catalogue, action, initial, hidden }: Props) {
  return (
    <FormPage
      title="A sponsorship"
      lead={
        <>
          For organisations, from one to five years. Below is what each level brings in {catalogue.year}, or{' '}
          <a href="#apply" className="link">
            go straight to the form
          </a>
          .
        </>
      }
      before={<Benefits catalogue={catalogue} />}
      steps={[
        'You check every answer before anything is sent.',
        'You sign in with your e-mail address, if you have not; your answers wait for you.',
        'A place at your level is kept for you while people at the foundation read your application.',
        'You hear from them by letter, with a reason if the answer is no. Each part is due on its own day.',
      ]}
    >
      <h2 id="apply" className="mb-8 text-3xl">
        Apply
      </h2>
      <SponsorshipForm
        action={action}
        initial={initial}
        hidden={hidden}
        tiers={catalogue.tiers.map((tier) => ({
          value: tier.slug,
          label: `${tier.name}, ${shortMoney(tier.price)} a year`,
          hint: tier.placesLeft === null ? undefined : placesWords(tier.placesLeft),
          disabled: tier.placesLeft === 0,
        }))}
      />
    </FormPage>
  );
}
