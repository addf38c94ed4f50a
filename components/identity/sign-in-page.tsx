import { ActionButton } from '#components/form/action-button';
import { EmailForm } from '#components/identity/email-form';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

type Props = {
  words: FormWords;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** Minutes a link in a letter lives. */
  minutes: number;
  /** Other ways in: "GitHub", a foundation's own. `action` starts the journey there. */
  providers: readonly { id: string; name: string; action: FormAction }[];
  /** Why one was sent here, where it is not plain: "to finish your pledge". */
  reason?: string;
};

/** `/sign-in`: one field. */
export function SignInPage({ words, action, initial, hidden, minutes, providers, reason }: Props) {
  return (
    <PageBody>
      <PageHeading
        title="Sign in"
        lead={reason ?? 'No password: we send a link to your address. New here? The same link makes your account.'}
      />
      <div className="max-w-md">
        <EmailForm words={words} action={action} initial={initial} hidden={hidden} minutes={minutes} />
        {providers.length > 0 ? (
          <section aria-labelledby="other-ways" className="mt-12 border-t border-rule pt-6">
            <h2 id="other-ways" className="text-xl">
              Or with an account you have
            </h2>
            <ul className="mt-4 grid gap-3">
              {providers.map((provider) => (
                <li key={provider.id}>
                  <ActionButton
                    words={words}
                    action={provider.action}
                    initial={EMPTY_FORM}
                    hidden={{ ...hidden, provider: provider.id }}
                    submit={`Continue with ${provider.name}`}
                    tone="line"
                    size="md"
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </PageBody>
  );
}
