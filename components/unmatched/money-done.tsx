import { FocusedStatus } from '#components/desk/focused-status';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { UnsettledKey } from '#content/messages/unsettled-money';
import { localizedPath } from '#domain/localized-path';

/** What can be done with money without a pledge besides giving it to one, as the address says it (`put`). */
export const MONEY_DONE = ['recorded', 'aside', 'back'] as const;

/** What was just done with money without a pledge. */
export type MoneyDone =
  Readonly<{ kind: 'given'; reference: string }> | Readonly<{ kind: (typeof MONEY_DONE)[number] }>;

const TEXTS = { recorded: 'moneyRecorded', aside: 'moneySetAside', back: 'moneyPutBack' } as const;

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
        : t(TEXTS[done.kind])}
    </FocusedStatus>
  );
}
