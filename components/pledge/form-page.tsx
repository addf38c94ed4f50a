import { ShutNotice, type ShutKey } from '#components/pledge/shut-notice';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import { TextLink } from '#components/site/text-link';
import type { Told } from '#components/site/told';
import type { Shut } from '#domain/campaign';
import { placeIn } from '#domain/place-in';

export type FormPageKey = ShutKey | 'allWays' | 'next' | 'stepCheck' | 'stepSignIn';

type Props = {
  told: Told<FormPageKey>;
  title: string;
  lead: React.ReactNode;
  /** What happens after the answers are checked and the visitor is signed in, step by step. */
  steps: readonly string[];
  aside?: React.ReactNode;
  /** Why there is nothing to fill in just now. */
  shut: Shut | null;
  /** Over the form, across the whole page. */
  before?: React.ReactNode;
  children: React.ReactNode;
};

/**
 * A page with one form: the questions on the left, what happens next beside them. While the campaign is shut the form keeps its place in the tree: without script
 * React knows by it which form an answer belongs to, and what had been typed comes back.
 */
export function FormPage({ told, title, lead, steps, aside, shut, before, children }: Props) {
  const { tongue, t } = told;
  return (
    <PageBody>
      <PageHeading
        title={title}
        lead={lead}
        overline={
          <TextLink href={placeIn(tongue, '/give')} className="link-quiet">
            {t('allWays')}
          </TextLink>
        }
      />
      {shut ? <ShutNotice told={told} shut={shut} /> : null}
      {before ? <div className="mb-16">{before}</div> : null}
      <div className="grid grid-cols-1 gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div>{children}</div>
        {shut ? null : (
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
