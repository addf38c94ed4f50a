import type { I18n } from '#components/page/i18n';
import { ActionLink } from '#components/page/action-link';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { Unfinished } from '#server/draft/draft-queries';

type UnfinishedKey = 'unfinished' | 'unfinishedText' | `unfinished-${Unfinished['pledges'][number]['what']}` | 'finish';

type Props = { i18n: I18n<UnfinishedKey>; unfinished: Unfinished };

/** The pledges that a person has begun and not confirmed, each with the link to go on. */
export function UnfinishedList({ i18n: { language, t }, unfinished }: Props) {
  if (unfinished.pledges.length === 0) return null;
  return (
    <section aria-labelledby="unfinished" className="mb-10 rounded-sm bg-sun-pale p-5">
      <h2 id="unfinished" className="text-xl">
        {t('unfinished')}
      </h2>
      <ul className="mt-3 grid gap-3">
        {unfinished.pledges.map(({ draft, what, amount }) => (
          <li key={draft} className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <span className="font-medium">
              {t(`unfinished-${what}`, { amount: formatMoney(amount, language.numbers) })}
            </span>
            <ActionLink href={localizedPath(language, `/give/check/${draft}`)} tone="line" size="sm" prefetch={false}>
              {t('finish')}
            </ActionLink>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-quiet">{t('unfinishedText', { hours: unfinished.hours })}</p>
    </section>
  );
}
