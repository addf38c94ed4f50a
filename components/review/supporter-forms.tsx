import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import type { EmailLookTexts } from '#components/form/email-look';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { AccountKey } from '#content/messages/account';

/** One available action: the action, its hidden fields, and its form's texts. */
export type Act = {
  action: FormAction;
  words: FormWords;
  initial?: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** The form can show the email that it would send. */
  email?: EmailLookTexts;
};

export type SupporterActs = { answer?: Act; withdraw?: Act };

type Props = { acts: SupporterActs; question: string | null; i18n: I18n<AccountKey> };

/** The supporter's actions on a pledge in review: answer a question, or withdraw the pledge. */
export function SupporterForms({ acts, question, i18n: { t } }: Props) {
  return (
    <>
      {acts.answer ? (
        <section id="answer" className="no-print scroll-mt-6 border-s-4 border-sun ps-5">
          <h2 className="text-2xl">{t('asks')}</h2>
          {question ? <p className="mb-6 mt-2 whitespace-pre-line wrap-anywhere text-lg">{question}</p> : null}
          <ReasonForm
            {...acts.answer}
            scope="answer"
            label={t('answer')}
            hint={t('answerHint')}
            submit={t('sendAnswer')}
            tone="sun"
          />
        </section>
      ) : null}
      {acts.withdraw ? (
        <details className="no-print border-y border-rule">
          <summary className="min-h-11 py-2.5 font-medium">{t('withdrawFold')}</summary>
          <div className="pb-5">
            <p className="mb-4 max-w-measure text-quiet">{t('withdrawText')}</p>
            <ActionButton
              {...acts.withdraw}
              initial={acts.withdraw.initial ?? EMPTY_FORM}
              submit={t('withdraw')}
              tone="alarm"
              size="md"
            />
          </div>
        </details>
      ) : null}
    </>
  );
}
