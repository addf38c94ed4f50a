'use client';

import { ActionForm } from '#components/form/action-form';
import { fieldId, type FieldState, type FormState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { actionStyle } from '#components/page/action-style';
import type { Act } from '#components/review/supporter-forms';
import { emailFields } from '#domain/benefit-email';

type Texts = Readonly<
  Record<'title' | 'subject' | 'text' | 'textHint' | 'previewFor' | 'preview' | 'previewAgain', string>
>;

/** A language other than the default one, with the words that offer it. */
type Offered = Readonly<{ code: string; name: string; use: string; hint: string }>;

type Props = {
  act: Act;
  initial: FormState;
  texts: Texts;
  first: Readonly<{ code: string; name: string }>;
  others: readonly Offered[];
  /** Whose email can be previewed: organisations by the references of their sponsorships. */
  choices: readonly Readonly<{ reference: string; name: string }>[];
};

/** Writes an email in two steps: the first post answers with a preview, the second one sends it if nothing has changed since. */
export function BenefitEmailForm({ act, initial, texts, first, others, choices }: Props) {
  return (
    <ActionForm
      {...act}
      initial={initial}
      label={texts.title}
      className="max-w-2xl"
      size="md"
      submit={({ plan, send = '' }) => (plan === undefined ? texts.preview : send)}
    >
      {(state) => (
        <>
          <fieldset className="grid gap-5">
            <legend className="mb-3 text-lg font-semibold">{first.name}</legend>
            <Words code={first.code} state={state} texts={texts} />
          </fieldset>
          {others.length > 0 ? (
            <div className="border-t border-rule">
              {others.map((other) => (
                <Other key={other.code} other={other} state={state} texts={texts} />
              ))}
            </div>
          ) : null}
          <label className="grid gap-2 font-medium">
            {texts.previewFor}
            <select name="for" defaultValue={state.answers.for} className="control w-full">
              {choices.map(({ reference, name }) => (
                <option key={reference} value={reference}>
                  {name} ({reference})
                </option>
              ))}
            </select>
          </label>
          {state.answers.plan === undefined ? null : <Preview state={state} again={texts.previewAgain} />}
        </>
      )}
    </ActionForm>
  );
}

function Words({ code, state, texts }: { code: string; state: FieldState; texts: Texts }) {
  const { subject, text } = emailFields(code);
  return (
    <>
      <TextField name={subject} state={state} label={texts.subject} autoComplete="off" small />
      <TextField name={text} state={state} label={texts.text} hint={texts.textHint} rows={10} small />
    </>
  );
}

function Other({ other, state, texts }: { other: Offered; state: FieldState; texts: Texts }) {
  const { use } = emailFields(other.code);
  const isUsed = state.answers[use] === 'yes';
  const id = fieldId(state, use);
  return (
    <details open={isUsed} className="border-b border-rule">
      <summary className="min-h-10 py-2 text-lg font-semibold">{other.name}</summary>
      <div className="grid gap-5 pb-5 pt-2">
        <label htmlFor={id} className="flex items-start gap-3">
          <input
            type="checkbox"
            id={id}
            name={use}
            value="yes"
            defaultChecked={isUsed}
            aria-describedby={`${id}-hint`}
            className="mt-0.5 size-5 shrink-0"
          />
          <span>
            {other.use}
            <span id={`${id}-hint`} className="block text-sm text-quiet">
              {other.hint}
            </span>
          </span>
        </label>
        <Words code={other.code} state={state} texts={texts} />
      </div>
    </details>
  );
}

/** The emails of a preview, with the fingerprint of what it shows. */
function Preview({ state: { answers }, again }: { state: FieldState; again: string }) {
  const { plan = '', shown = '', said = '', warned } = answers;
  return (
    <section aria-label={said} className="border-s-4 border-sun bg-raised px-4 py-4">
      {warned === undefined ? null : (
        <p role="alert" className="mb-3 font-semibold">
          {warned}
        </p>
      )}
      <p role="status" className="font-semibold">
        {said}
      </p>
      <p className="mt-3 text-sm whitespace-pre-line wrap-anywhere">{plan}</p>
      <input type="hidden" name="shown" value={shown} />
      <button type="submit" name="step" value="preview" className={`mt-4 ${actionStyle({ tone: 'line', size: 'sm' })}`}>
        {again}
      </button>
    </section>
  );
}
