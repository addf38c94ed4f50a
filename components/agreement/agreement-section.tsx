import { AgreementPart } from '#components/agreement/agreement-part';

/** The part of a sponsorship's page with its agreement. */
export function AgreementSection(props: React.ComponentProps<typeof AgreementPart>) {
  return (
    <section id="agreement" className="scroll-mt-6">
      <h2 className="mb-4 text-2xl">{props.i18n.t('heading')}</h2>
      <AgreementPart {...props} />
    </section>
  );
}
