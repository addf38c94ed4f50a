import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';
import { TextFieldsForm } from '#components/form/text-fields-form';
import type { I18n } from '#components/page/i18n';
import type { OrganisationKey } from '#content/messages/organisation';
import type { OwnOrganisation } from '#server/organisation/own-organisation-queries';

type Props = {
  i18n: I18n<OrganisationKey>;
  billing: NonNullable<OwnOrganisation['billing']>;
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** Who an organisation's invoices are for, and the form that changes it. */
export function BillingDetails({ i18n: { t }, billing, action, words, hidden }: Props) {
  const { edited, ...answers } = billing;
  const { legalName, billingAddress, taxNumber, billingEmail } = answers;
  return (
    <section id="billing" className="mt-14">
      <h2 className="text-2xl">{t('billing')}</h2>
      <p className="mb-4 mt-2 text-quiet">{t('billingText')}</p>
      <div className="mb-4 grid gap-1">
        <p className="font-semibold">{legalName}</p>
        {billingAddress ? (
          <p className="whitespace-pre-line">{billingAddress}</p>
        ) : (
          <p className="text-quiet">{t('billingAddressNone')}</p>
        )}
        {taxNumber ? (
          <p>
            {t('taxNumber')} {taxNumber}
          </p>
        ) : null}
        <p className="break-all">{billingEmail}</p>
      </div>
      <TextFieldsForm
        action={action}
        words={words}
        hidden={{ ...hidden, edited }}
        answers={answers}
        fold={t(billingAddress ? 'billingFold' : 'billingFoldFirst')}
        submit={t('billingSave')}
        scope="billing"
        fields={[
          { name: 'legalName', label: t('legalName'), autoComplete: 'organization' },
          {
            name: 'billingAddress',
            label: t('billingAddress'),
            hint: t('billingAddressHint'),
            rows: 4,
            autoComplete: 'street-address',
            optional: true,
          },
          {
            name: 'taxNumber',
            label: t('taxNumber'),
            hint: t('taxNumberHint'),
            autoComplete: 'off',
            width: 'short',
            optional: true,
          },
          { name: 'billingEmail', label: t('billingEmail'), type: 'email', inputMode: 'email', autoComplete: 'email' },
        ]}
      />
    </section>
  );
}
