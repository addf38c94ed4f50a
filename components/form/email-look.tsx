import { FocusedStatus } from '#components/desk/focused-status';
import { EmailPreview } from '#components/email-template/email-preview';
import type { FieldState } from '#components/form/form-state';
import type { EmailLookKey } from '#content/messages/desk-emails';
import type { EmailPreview as Preview } from '#server/email-template/email-template-queries';

/** The texts beside an email, as strings. */
export type EmailLookTexts = Readonly<Record<EmailLookKey, string>>;

/** What a form has that can show the email it would send: a second button, and what the action answers to it. */
export function emailLook(texts: EmailLookTexts | undefined) {
  if (!texts) return {};
  return {
    second: { step: 'email', text: texts.seeEmail },
    after: (state: FieldState) => <EmailLook state={state} texts={texts} />,
  };
}

function EmailLook({ state: { answers, scope, errors }, texts }: { state: FieldState; texts: EmailLookTexts }) {
  if (answers.said === undefined || errors.length > 0) return null;
  return (
    <section aria-label={texts.emailLook} className="mt-5">
      <FocusedStatus id={`${scope ?? 'form'}-email`} autoFocus>
        {answers.said}
      </FocusedStatus>
      {answers.email === undefined ? null : (
        <EmailPreview email={JSON.parse(answers.email) as Preview} texts={texts} level={3} />
      )}
    </section>
  );
}
