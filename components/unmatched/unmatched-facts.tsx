import type { I18n } from '#components/page/i18n';
import type { UnmatchedKey } from '#content/messages/unmatched-money';
import { printedAccount } from '#domain/bank-account';
import { formatDate } from '#domain/civil-date';
import { readPaymentSource } from '#domain/payment-source';
import type { UnmatchedMoneyView } from '#server/payment/unmatched-money-queries';

/** What is known of money without a pledge. */
export function UnmatchedFacts({
  view,
  i18n: { t, language },
}: {
  view: UnmatchedMoneyView;
  i18n: I18n<UnmatchedKey>;
}) {
  const { receivedOn, note, bank } = view;
  const source = readPaymentSource(view.source);
  const facts: readonly (readonly [label: string, value: React.ReactNode])[] = [
    [t('arrivedOn'), formatDate(receivedOn, language.days)],
    ...(bank
      ? ([
          [t('payer'), <bdi key="payer">{bank.payer || '–'}</bdi>],
          [t('bankText'), <bdi key="text">{bank.text || '–'}</bdi>],
          [t('bankAccount'), printedAccount(bank.account)],
        ] as const)
      : []),
    ...(note ? ([[t('noted'), note]] as const) : []),
    ...(source.kind === 'import' ? ([[t('movedInFrom'), source.name]] as const) : []),
    ...(source.kind === 'provider'
      ? ([
          [
            t('cameThrough'),
            <span key="provider">
              {source.name}
              <span className="block text-quiet">{t('at-the-provider')}</span>
            </span>,
          ],
        ] as const)
      : []),
  ];
  return (
    <dl className="content-start border-t-[1.5px] border-ink text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 border-b border-rule py-2.5">
          <dt className="text-quiet">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
