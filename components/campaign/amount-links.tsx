import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney, toShortMajor, type Money } from '#domain/money';

export type AmountLinksKey = 'giveOnce' | 'otherAmount';

type Props = { i18n: I18n<AmountLinksKey>; presets: readonly Money[] };

/** The suggested amounts, each a link to the form with that amount chosen. The form is made per request then, so nothing is prefetched. */
export function AmountLinks({ i18n: { language, t }, presets }: Props) {
  const form = localizedPath(language, '/give/one-time');
  return (
    <div className="sm:max-w-96 lg:max-w-none">
      <p className="mb-2 text-sm font-semibold">{t('giveOnce')}</p>
      <ul className="flex flex-wrap gap-2">
        {presets.map((amount) => (
          <li key={toShortMajor(amount)}>
            <ActionLink href={`${form}?amount=${toShortMajor(amount)}`} prefetch={false}>
              {formatShortMoney(amount, language.numbers)}
            </ActionLink>
          </li>
        ))}
        <li>
          <ActionLink href={form} tone="line">
            {t('otherAmount')}
          </ActionLink>
        </li>
      </ul>
    </div>
  );
}
