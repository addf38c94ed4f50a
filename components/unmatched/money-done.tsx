import { FocusedStatus } from '#components/desk/focused-status';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { UnsettledKey } from '#content/messages/unsettled-money';
import { localizedPath } from '#domain/localized-path';

/** What was just done with money without a pledge: given to a pledge, set aside, or put back. */
export type MoneyDone = Readonly<{ kind: 'given'; reference: string }> | Readonly<{ kind: 'set-aside' | 'put-back' }>;

/** Says what was just done with money without a pledge. */
export function MoneyDoneStatus({ done, i18n: { t, language } }: { done: MoneyDone; i18n: I18n<UnsettledKey> }) {
  return (
    <FocusedStatus id="done" autoFocus>
      {done.kind === 'given'
        ? t.rich('moneyGiven', {
            reference: done.reference,
            a: (inner) => (
              <TextLink href={localizedPath(language, `/admin/pledges/${done.reference}`)} prefetch={false}>
                {inner}
              </TextLink>
            ),
          })
        : t(done.kind === 'set-aside' ? 'moneySetAside' : 'moneyPutBack')}
    </FocusedStatus>
  );
}
