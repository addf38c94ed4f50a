import { ClosedNotice, type ClosedKey } from '#components/draft/closed-notice';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { localizedPath } from '#domain/localized-path';

export type FormPageKey = ClosedKey | 'allWays' | 'next' | 'stepCheck' | 'stepSignIn';

type Props = {
  i18n: I18n<FormPageKey>;
  title: string;
  lead: React.ReactNode;
  /** What happens after the answers are checked and the visitor has signed in, step by step. */
  steps: readonly string[];
  aside?: React.ReactNode;
  /** Why the form is not available. */
  closed: CampaignClosed | null;
  /** Above the form, at the full width of the page. */
  before?: React.ReactNode;
  children: React.ReactNode;
};

/**
 * A page with one form: the questions on the left, what happens next beside them. While the campaign is closed the form keeps its position in the tree. Without
 * JavaScript, React needs that to match the action's result to the form, so that the typed values are shown again.
 */
export function FormPage({ i18n, title, lead, steps, aside, closed, before, children }: Props) {
  const { language, t } = i18n;
  return (
    <PageBody>
      <PageHeading
        title={title}
        lead={lead}
        overline={
          <TextLink href={localizedPath(language, '/give')} className="link-quiet">
            {t('allWays')}
          </TextLink>
        }
      />
      {closed ? <ClosedNotice i18n={i18n} closed={closed} /> : null}
      {before ? <div className="mb-16">{before}</div> : null}
      <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div>{children}</div>
        {closed ? null : (
          <aside aria-label={t('next')} className="lg:pt-1">
            <div className="border-t-[1.5px] border-ink pt-4 lg:sticky lg:top-8">
              <h2 className="text-xl">{t('next')}</h2>
              <ol className="mt-4 grid gap-4">
                {[t('stepCheck'), t('stepSignIn'), ...steps].map((step, index) => (
                  <li key={step} className="grid grid-cols-[2rem_1fr] items-baseline">
                    <span aria-hidden="true" className="figure-face text-xl text-sun-deep">
                      {index + 1}
                    </span>
                    <span className="text-sm">{step}</span>
                  </li>
                ))}
              </ol>
              {aside}
            </div>
          </aside>
        )}
      </div>
    </PageBody>
  );
}
