import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-words';
import type { CheckRow } from '#components/pledge/check-rows';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import { TextLink } from '#components/site/text-link';
import type { Told } from '#components/site/told';

type Key = 'title' | 'lead' | 'nothing' | 'change' | 'make' | 'makeIt' | 'signInFirst' | 'writing' | 'signInNote';

type Props = {
  told: Told<Key>;
  words: FormWords;
  rows: readonly CheckRow[];
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
  /** The amount and its parts in words, above the button. */
  summary: React.ReactNode;
  /** A visitor is asked to sign in next. */
  signedIn: boolean;
};

/** The last look before a pledge is made. */
export function CheckAnswers({ told: { t }, words, rows, action, hidden, summary, signedIn }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
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
              </dd>
              <dd>
                <TextLink href={row.changeHref} prefetch={false} className="link inline-flex min-h-6 items-center">
                  {t('change')}
                  <span className="sr-only"> {row.label.toLowerCase()}</span>
                </TextLink>
              </dd>
            </div>
          ))}
        </dl>
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
      </div>
    </PageBody>
  );
}
