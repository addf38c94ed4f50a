import type { FormAction, FormState } from '#components/form/form-state';
import { EMPTY_FORM } from '#components/form/form-state';
import { ActionButton } from '#components/form/action-button';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import { TextLink } from '#components/site/text-link';

/** One answer: what was asked, what was said, and where to change it. Lines of `value` stay lines. */
export type CheckRow = { label: string; value: string; changeHref: string };

type Props = {
  rows: readonly CheckRow[];
  action: FormAction;
  initial?: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** The amount and its parts in words, above the button. */
  summary: React.ReactNode;
  /** A visitor is asked to sign in next. */
  signedIn: boolean;
};

/** The last look before a pledge is made. */
export function CheckAnswers({ rows, action, initial = EMPTY_FORM, hidden, summary, signedIn }: Props) {
  return (
    <PageBody>
      <PageHeading title="Check your answers" lead="Nothing has been sent yet." />
      <div className="max-w-form">
        <dl className="border-t-[1.5px] border-ink">
          {rows.map((row) => (
            <div
              key={row.label}
              className="grid gap-x-6 gap-y-1 border-b border-rule py-4 sm:grid-cols-[12rem_1fr_auto] sm:items-baseline"
            >
              <dt className="font-semibold">{row.label}</dt>
              <dd className="whitespace-pre-line wrap-anywhere">
                {row.value || <span className="text-quiet">Nothing</span>}
              </dd>
              <dd>
                <TextLink href={row.changeHref} prefetch={false} className="link inline-flex min-h-6 items-center">
                  Change<span className="sr-only"> {row.label.toLowerCase()}</span>
                </TextLink>
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-10">
          <h2 className="text-2xl">Make the pledge</h2>
          <div className="mb-6 mt-2">{summary}</div>
          <ActionButton
            action={action}
            initial={initial}
            hidden={hidden}
            submit={signedIn ? 'Make this pledge' : 'Sign in to make this pledge'}
            waiting="Writing it down…"
          />
          {signedIn ? null : (
            <p className="mt-4 text-sm text-quiet">
              Sign in first, by a link in a letter. You come back to this page with your answers, and press the button
              once more: only then is the pledge made.
            </p>
          )}
        </div>
      </div>
    </PageBody>
  );
}
