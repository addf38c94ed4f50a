import type { I18n } from '#components/page/i18n';
import type { AccountKey } from '#content/messages/account';

type Props = { i18n: I18n<AccountKey>; lines: readonly string[]; reference: string };

/** Where to send the money of a pledge, and the reference to give with it. */
export function HowToPay({ i18n: { t }, lines, reference }: Props) {
  return (
    <section>
      <h2 className="mb-4 text-2xl">{t('howToPay')}</h2>
      <div className="border-y border-rule py-4">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="mt-3">
          {t('payReference')} <strong className="tabular select-all">{reference}</strong>
        </p>
      </div>
    </section>
  );
}
