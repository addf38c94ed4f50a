'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormWords } from '#components/form/form-messages';
import {
  describedBy,
  EMPTY_FORM,
  fieldId,
  problemOf,
  type FieldState,
  type FormAction,
} from '#components/form/form-state';
import { FieldFault, FieldHint } from '#components/form/field-notes';

type Texts = Readonly<Record<'import' | 'file' | 'fileHint' | 'otherFile' | 'check' | 'doImport' | 'planList', string>>;

type Props = { action: FormAction; words: FormWords; texts: Texts; hidden: Readonly<Record<string, string>> };

/** Takes a file in two steps: the first post answers with what the file would change, the second one changes it. */
export function ImportForm({ action, words, texts, hidden }: Props) {
  return (
    <ActionForm
      action={action}
      words={words}
      initial={EMPTY_FORM}
      hidden={hidden}
      label={texts.import}
      scope="import"
      size="md"
      submit={({ plan }) => (plan === undefined ? texts.check : texts.doImport)}
    >
      {(state) => (
        <>
          <Plan state={state} title={texts.planList} />
          <FileField state={state} texts={texts} />
        </>
      )}
    </ActionForm>
  );
}

/** What a checked file would do, with the file in a hidden field. */
function Plan({ state: { answers }, title }: { state: FieldState; title: string }) {
  const { plan, said, json = '', name = '', shown = '' } = answers;
  if (plan === undefined) return null;
  return (
    <section aria-label={title} className="border-s-4 border-sun bg-raised px-4 py-3">
      <p role="status" className="font-semibold">
        {said}
      </p>
      <ul className="mt-2 grid max-h-96 list-disc gap-1 overflow-y-auto ps-5 text-sm wrap-anywhere" tabIndex={0}>
        {plan.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <input type="hidden" name="json" value={json} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="shown" value={shown} />
    </section>
  );
}

function FileField({ state, texts }: { state: FieldState; texts: Texts }) {
  const id = fieldId(state, 'file');
  const problem = problemOf(state, 'file');
  return (
    <div className={problem ? 'border-s-4 border-alarm ps-4' : undefined}>
      <label htmlFor={id} className="font-medium">
        {state.answers.plan === undefined ? texts.file : texts.otherFile}
      </label>
      <FieldHint id={id}>{texts.fileHint}</FieldHint>
      <FieldFault id={id} text={problem} label={state.words.error} />
      <input
        type="file"
        id={id}
        name="file"
        accept=".json,application/json"
        aria-describedby={describedBy(id, texts.fileHint, problem)}
        aria-invalid={problem ? true : undefined}
        className="control mt-2"
      />
    </div>
  );
}
