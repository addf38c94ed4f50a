import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { UnmatchedKey } from '#content/messages/unmatched-money';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { LikelyPledge } from '#server/payment/unmatched-money-queries';

type Shared = { i18n: I18n<UnmatchedKey>; hrefOf: (reference: string) => string; chosen: string | null };

/** Pledges that money may be for, with every reason. */
export function LikelyPledges({ likely, i18n, ...shared }: Shared & { likely: readonly LikelyPledge[] }) {
  const { t, language } = i18n;
  return (
    <ul className="border-t border-rule text-sm">
      {likely.map(({ reference, name, open, due, reasons }) => (
        <PledgeChoice key={reference} reference={reference} name={name} i18n={i18n} {...shared}>
          <span className="tabular">
            {t('openOf', { amount: formatMoney(open, language.numbers) })}
            {due ? <>, {t('nextDue', { day: formatDate(due, language.days) })}</> : null}
          </span>
          <span className="block text-quiet">{reasons.map((reason) => t(`why-${reason}`)).join(', ')}</span>
        </PledgeChoice>
      ))}
    </ul>
  );
}

type ChoiceProps = Shared & { reference: string; name: string; children: React.ReactNode };

/** A pledge in a list, with a link that shows what giving it the money does. */
export function PledgeChoice({ reference, name, chosen, hrefOf, i18n: { t }, children }: ChoiceProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-5 gap-y-1 border-b border-rule py-2.5">
      <div className="min-w-0 wrap-anywhere">
        <span className="tabular font-semibold">{reference}</span> <bdi>{name}</bdi>
        <span className="block">{children}</span>
      </div>
      <TextLink
        href={hrefOf(reference)}
        prefetch={false}
        current={reference === chosen}
        className="link inline-flex min-h-6 items-center aria-[current]:font-semibold"
      >
        {t('choose')}
        <span className="sr-only">: {reference}</span>
      </TextLink>
    </li>
  );
}
