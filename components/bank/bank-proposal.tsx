import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import type { BankKey } from '#content/messages/bank';
import type { BankProposal } from '#server/payment/unsettled-money-queries';

/** What a bank said of money without a pledge, and the pledge that it may be for, with the reasons why a person has to decide. */
export function BankProposalText({ bank, i18n: { t, language } }: { bank: BankProposal; i18n: I18n<BankKey> }) {
  const reasons = bank.reasons.map((reason) => t(`reason-${reason}`)).join(', ');
  return (
    <span className="min-w-0 basis-full wrap-anywhere">
      <bdi className="font-medium">{bank.payer || t('noPayer')}</bdi> <bdi className="text-quiet">{bank.text}</bdi>
      {bank.reference || reasons ? (
        <span className="block">
          {bank.reference ? <PledgeLink reference={bank.reference} language={language} /> : null}{' '}
          <span className="text-quiet">{reasons}</span>
        </span>
      ) : null}
    </span>
  );
}
