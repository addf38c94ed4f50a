import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { CheckRow } from '#components/draft/check-rows';
import { FullNotice, type FullKey, type FullLevel } from '#components/draft/full-notice';
import { ClosedNotice, type ClosedKey } from '#components/draft/closed-notice';
import { ActionLink } from '#components/page/action-link';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { OFFER_HOURS } from '#domain/waiting-list';

type Key =
  | FullKey
  | ClosedKey
  | 'closedMake'
  | 'title'
  | 'lead'
  | 'nothing'
  | 'change'
  | 'changeField'
  | 'make'
  | 'makeIt'
  | 'signInFirst'
  | 'writing'
  | 'signInNote'
  | 'changedTitle'
  | 'changedText'
  | 'changedMark';

type Props = {
  i18n: I18n<Key>;
  words: FormWords;
  rows: readonly CheckRow[];
  /** The fields that changed since the person last saw this page; null if it was not shown again. */
  changed: readonly string[] | null;
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
  /** The text about the amount and its parts, above the button. */
  summary: React.ReactNode;
  /** False for a visitor, who has to sign in next. */
  signedIn: boolean;
  /** Why the pledge is not possible today. */
  closed: CampaignClosed | null;
  /** The level has no free place; null if it has one in every year of the term. */
  full: FullLevel | null;
};

/** The check page's content: the answers and the button that makes the pledge. */
export function CheckAnswers(props: Props) {
  const { i18n, words, rows, changed, action, hidden, summary, signedIn, closed, full } = props;
  const { t } = i18n;
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      {closed ? <ClosedNotice i18n={i18n} closed={closed} /> : null}
      {!closed && full ? <FullNotice i18n={i18n} full={full} /> : null}
      {rows.some(({ field }) => changed?.includes(field)) ? <ChangedNotice i18n={i18n} /> : null}
      <div className="max-w-form">
        <dl className="border-t-[1.5px] border-ink">
          {rows.map((row) => (
            <div
              key={row.label}
              className="grid gap-x-6 gap-y-1 border-b border-rule py-4 sm:grid-cols-[12rem_1fr_auto] sm:items-baseline"
            >
              <dt className="font-semibold">{row.label}</dt>
              <dd className="whitespace-pre-line wrap-anywhere">
                {row.value || <span className="text-quiet">{t('nothing')}</span>}
                {changed?.includes(row.field) ? (
                  <strong className="block text-sm text-alarm">{t('changedMark')}</strong>
                ) : null}
              </dd>
              {closed ? null : (
                <dd>
                  <TextLink href={row.changeHref} prefetch={false} className="link inline-flex min-h-6 items-center">
                    <span aria-hidden="true">{t('change')}</span>
                    <span className="sr-only">{t('changeField', { label: row.label })}</span>
                  </TextLink>
                </dd>
              )}
            </div>
          ))}
        </dl>
        {closed ? (
          <p className="mt-8 text-lg">{t('closedMake')}</p>
        ) : full ? (
          <div className="mt-10">
            <h2 className="text-2xl">{t('wait')}</h2>
            <p className="mb-6 mt-2 text-lg">{t('waitText', { count: full.waiting, hours: OFFER_HOURS })}</p>
            <ActionButton
              action={full.wait}
              initial={EMPTY_FORM}
              hidden={hidden}
              words={words}
              submit={t(signedIn ? 'wait' : 'waitSignIn')}
              waiting={t('writing')}
            />
            <p className="mt-6">
              <ActionLink href={`${full.change}#tier`} tone="line" prefetch={false}>
                {t('fullChange')}
              </ActionLink>
            </p>
          </div>
        ) : (
          <div className="mt-10">
            <h2 className="text-2xl">{t('make')}</h2>
            <div className="mb-6 mt-2">{summary}</div>
            <ActionButton
              action={action}
              initial={EMPTY_FORM}
              hidden={hidden}
              words={words}
              submit={t(signedIn ? 'makeIt' : 'signInFirst')}
              waiting={t('writing')}
            />
            {signedIn ? null : <p className="mt-4 text-sm text-quiet">{t('signInNote')}</p>}
          </div>
        )}
      </div>
    </PageBody>
  );
}

/** The answers are no longer what the person was about to confirm. */
function ChangedNotice({ i18n: { t } }: { i18n: I18n<Key> }) {
  return (
    <section role="alert" className="mb-10 max-w-form border-4 border-alarm bg-raised p-5 md:p-6">
      <h2 className="text-xl">{t('changedTitle')}</h2>
      <p className="mt-1 text-quiet">{t('changedText')}</p>
    </section>
  );
}
