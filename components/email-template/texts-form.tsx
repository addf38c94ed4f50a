'use client';

import { FocusedStatus } from '#components/desk/focused-status';
import { EmailPreview } from '#components/email-template/email-preview';
import { ActionForm } from '#components/form/action-form';
import type { FieldState, FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { actionStyle } from '#components/page/action-style';
import type { Act } from '#components/review/supporter-forms';
import type { TEXTS_FORM_KEYS } from '#components/email-template/text-labels';
import { templateFields } from '#domain/email-template';
import type { EmailPreview as Preview } from '#server/email-template/email-template-queries';

type Texts = Readonly<Record<(typeof TEXTS_FORM_KEYS)[number] | 'subject' | 'plain', string>>;

/** A field: what its text is called, the shipped text, and what it can have in braces. */
export type TextsFormField = Readonly<{
  key: string;
  label: string;
  restoreLabel: string;
  shipped: string;
  rows: number;
  isUnusable: boolean;
  isConditional: boolean;
  placeholders: readonly Readonly<{ name: string; isNeeded: boolean; example: string }>[];
}>;

type Props = {
  act: Act;
  initial: FormState;
  label: string;
  texts: Texts;
  /** The language of the email. */
  lang: string;
  fields: readonly TextsFormField[];
};

/** The texts of a kind of email in one language. A post with another button shows a preview, or puts a shipped text back into its field; neither stores anything. */
export function TextsForm({ act, initial, label, texts, lang, fields }: Props) {
  return (
    <ActionForm
      {...act}
      initial={initial}
      label={label}
      size="md"
      submit={texts.save}
      second={{ step: 'preview', text: texts.preview }}
      after={(state) => <Previews state={state} texts={texts} />}
    >
      {(state) => (
        <>
          {state.answers.said === undefined || state.answers.preview !== undefined ? null : (
            <FocusedStatus id="restored" autoFocus>
              {state.answers.said}
            </FocusedStatus>
          )}
          {fields.map((field) => (
            <Field key={field.key} field={field} state={state} texts={texts} lang={lang} />
          ))}
        </>
      )}
    </ActionForm>
  );
}

type FieldProps = { field: TextsFormField; state: FieldState; texts: Texts; lang: string };

function Field({ field, state, texts, lang }: FieldProps) {
  const { key, label, shipped, rows, placeholders } = field;
  const names = templateFields(key);
  const { [names.text]: typed = '', [`now-${key}`]: inUse } = state.answers;
  return (
    <div className="grid max-w-5xl gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-2">
        {field.isUnusable && typed === state.answers[names.was] ? (
          <p className="border-s-4 border-alarm ps-4 text-sm font-semibold">{texts.unusable}</p>
        ) : null}
        <TextField name={names.text} state={state} label={label} rows={rows} autoComplete="off" small />
        <input type="hidden" name={names.was} value={state.answers[names.was] ?? ''} />
        <input type="hidden" name={names.version} value={state.answers[names.version] ?? ''} />
        {inUse === undefined ? null : (
          <p className="border-s-4 border-sun ps-4 text-sm whitespace-pre-line wrap-anywhere">
            <span className="font-semibold">{texts.inUse}</span> <span lang={lang}>{inUse}</span>
          </p>
        )}
        {typed === shipped ? null : (
          <p>
            <button
              type="submit"
              name="step"
              value={`restore:${key}`}
              aria-label={field.restoreLabel}
              className={actionStyle({ tone: 'line', size: 'sm' })}
            >
              {texts.restore}
            </button>
          </p>
        )}
      </div>
      <div className="grid content-start gap-2 text-sm text-quiet lg:pt-8">
        {field.isConditional ? <p className="text-ink">{texts.conditional}</p> : null}
        <p className="wrap-anywhere">
          {texts.shipped} <span lang={lang}>{shipped}</span>
        </p>
        {placeholders.length > 0 ? (
          <ul aria-label={texts.mayHave}>
            {placeholders.map(({ name, isNeeded, example }) => (
              <li key={name} className="wrap-anywhere">
                <code translate="no" className="text-ink">{`{${name}}`}</code> {example}
                {isNeeded ? <span className="font-semibold text-ink"> ({texts.mustHave})</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

/** The first example is open, the others unfold below what they say and it does not. */
function Previews({ state: { answers }, texts }: { state: FieldState; texts: Texts }) {
  if (answers.preview === undefined) return null;
  const [first, ...others] = JSON.parse(answers.preview) as readonly Preview[];
  const said = new Set(first?.text.split('\n'));
  return (
    <section aria-label={texts.preview} className="mt-8 grid max-w-3xl gap-4">
      <FocusedStatus id="preview" autoFocus>
        {answers.said}
      </FocusedStatus>
      {first ? <EmailPreview email={first} texts={texts} level={2} /> : null}
      {others.map((email, index) => (
        <details key={index} className="border-t border-rule">
          <summary className="min-h-10 py-2 text-sm font-semibold wrap-anywhere">
            {email.text.split('\n').find((line) => !said.has(line)) ?? email.subject}
          </summary>
          <div className="pb-4 pt-2">
            <EmailPreview email={email} texts={texts} level={2} />
          </div>
        </details>
      ))}
    </section>
  );
}
