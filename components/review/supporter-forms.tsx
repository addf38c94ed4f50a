import { ReasonForm } from '#components/form/reason-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

/** One act on offer: where it posts, what goes with it unseen, and what its form says around its questions. */
export type Act = {
  action: FormAction;
  words: FormWords;
  initial?: FormState;
  hidden?: Readonly<Record<string, string>>;
};

export type SupporterActs = { answer?: Act; withdraw?: Act };

/** What a supporter can do with a pledge that waits: answer a question, or take it back. */
export function SupporterForms({ acts, question }: { acts: SupporterActs; question: string | null }) {
  return (
    <>
      {acts.answer ? (
        <section className="no-print border-s-4 border-sun ps-5">
          <h2 className="text-2xl">The foundation asks</h2>
          {question ? <p className="mb-6 mt-2 whitespace-pre-line wrap-anywhere text-lg">{question}</p> : null}
          <ReasonForm
            {...acts.answer}
            scope="answer"
            label="Your answer"
            hint="It goes to the people who review your pledge, and stays in its history."
            submit="Send the answer"
            tone="sun"
          />
        </section>
      ) : null}
      {acts.withdraw ? (
        <details className="no-print border-y border-rule">
          <summary className="min-h-11 py-2.5 font-medium">Withdraw this pledge</summary>
          <div className="pb-5">
            <p className="mb-4 max-w-measure text-quiet">
              You can take it back while it waits for a decision. Nothing is then due, and the history says that you
              withdrew it. This cannot be undone; you can always pledge again.
            </p>
            <ActionButton
              {...acts.withdraw}
              initial={acts.withdraw.initial ?? EMPTY_FORM}
              submit="Withdraw it for good"
              tone="alarm"
              size="md"
            />
          </div>
        </details>
      ) : null}
    </>
  );
}
