import { FocusedStatus } from '#components/desk/focused-status';
import { PageLinks } from '#components/desk/page-links';
import { LookKeys } from '#components/desk/look-keys';
import { LookRow, type LookActions, type LookI18n, type LookItem } from '#components/desk/look-row';
import type { ModerationEvent } from '#server/review/moderate-text';
import type { FormWords } from '#components/form/form-messages';
import { TextLink } from '#components/page/text-link';
import { eventText } from '#components/review/review-messages';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: LookI18n;
  items: readonly LookItem[];
  actions: LookActions;
  /** The hidden field of every form: the language. */
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
  /** The number of pledges with something to look at, up to 1,001. */
  count: number;
  /** Another person decided first. */
  conflict: string | null;
  /** What the reader has just decided, and on which pledge. */
  done: Readonly<{ event: ModerationEvent; reference: string }> | null;
  /** The reference of the row that the last decision led to. */
  focusOn: string | null;
  /** The address of the next page; null on the last. `firstHref` is null on the first. */
  nextHref: string | null;
  firstHref: string | null;
};

const COUNTED = 1_000;

/** The row that a decision leads to: the same one while something else of it waits, otherwise the next that does not wait for the same decision. */
function nextOf(items: readonly LookItem[], at: number, decided: 'name' | 'message' | 'card'): string {
  const item = items[at];
  if (!item) return '';
  if ([item.name, item.message, item.card].filter((each) => each !== null).length > 1) return item.reference;
  const isSame = (each: LookItem) =>
    decided === 'name' &&
    each.message === null &&
    each.card === null &&
    each.email === item.email &&
    each.name === item.name;
  const following = items.slice(at + 1).find((each) => !isSame(each));
  return (following ?? items[at - 1])?.reference ?? '';
}

/** What was decided, and where it can be changed. A card is sent or deleted for good. */
function Done({
  event,
  reference,
  i18n,
  autoFocus,
}: NonNullable<Props['done']> & { i18n: LookI18n; autoFocus: boolean }) {
  const { t, language } = i18n;
  const a = (inner: React.ReactNode) => (
    <TextLink href={localizedPath(language, `/admin/pledges/${reference}`)} prefetch={false}>
      {inner}
    </TextLink>
  );
  return (
    <FocusedStatus id="done" autoFocus={autoFocus}>
      <strong>{t.rich('lookDone', { what: eventText(event, i18n), reference, a })}</strong>{' '}
      {event.startsWith('card-') ? null : t('lookChange')}
    </FocusedStatus>
  );
}

/** `/admin/messages`: names, messages and cards that nobody has looked at, oldest first. */
export function MessagesPage({ i18n, items, count, conflict, done, focusOn, nextHref, firstHref, ...forms }: Props) {
  const { t } = i18n;
  return (
    <>
      {conflict ? (
        <p role="alert" className="mb-4 border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
          {conflict}
        </p>
      ) : null}
      {done ? <Done {...done} i18n={i18n} autoFocus={items.length === 0} /> : null}
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl">{t('moderation')}</h1>
        <p className="tabular text-sm text-quiet" aria-live="polite">
          {t(count > COUNTED ? 'toLookMore' : 'toLook', { count: Math.min(count, COUNTED) })}
        </p>
      </div>
      <p className="mb-5 max-w-measure text-sm text-quiet">{t('moderationText')}</p>
      <LookKeys label={t('moderation')} describedBy={done ? 'done' : undefined}>
        {items.length > 0 ? (
          <>
            <ul className="border-t-[1.5px] border-ink">
              {items.map((item, at) => (
                <LookRow
                  key={item.reference}
                  item={item}
                  i18n={i18n}
                  autoFocus={item.reference === focusOn}
                  nextOfName={nextOf(items, at, 'name')}
                  nextOfMessage={nextOf(items, at, 'message')}
                  nextOfCard={nextOf(items, at, 'card')}
                  {...forms}
                />
              ))}
            </ul>
            <p className="mt-2 text-xs text-quiet">{t.rich('lookKeys', { kbd: (inner) => <kbd>{inner}</kbd> })}</p>
          </>
        ) : (
          <div className="border-y border-rule py-10">
            <p className="figure-face text-2xl">{t(firstHref ? 'noneToLookHere' : 'noneToLook')}</p>
            <p className="mt-2 text-quiet">{t('noneToLookText')}</p>
          </div>
        )}
      </LookKeys>
      <PageLinks i18n={i18n} firstHref={firstHref} nextHref={nextHref} />
    </>
  );
}
