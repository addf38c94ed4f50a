'use client';

import { useEffect, useRef } from 'react';
import { fieldId, type FieldProblem, type FieldState } from '#components/form/form-state';
import { fillIn, type FormWords } from '#components/form/form-messages';

// Errors of the whole form: they have no field to link to.
const OF_THE_WHOLE = new Set(['form', 'conflict', 'campaign']);

type Props = {
  state: FieldState;
  /** Whether the form below asks anything; a lone button has no fields to lead to. */
  hasFields: boolean;
};

/** What is wrong, all of it, at the top of the form and in focus; each line leads to its field. */
export function ErrorSummary({ state, hasFields }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Each refusal is a new state: the summary takes the focus again even where the same thing is still wrong.
  useEffect(() => box.current?.focus(), [state]);
  if (state.errors.length === 0) return null;
  const leads = (error: FieldProblem) => hasFields && !OF_THE_WHOLE.has(error.field);
  const answers = state.errors.filter(leads).length;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // For a page that comes back without script; with it the effect above moves the focus, and here React leaves it alone.
      autoFocus
      aria-labelledby={fieldId(state, 'error-summary')}
      className="mb-10 border-4 border-alarm bg-raised p-5 md:p-6"
    >
      <h2 id={fieldId(state, 'error-summary')} className="text-xl">
        {title(answers, state.words)}
      </h2>
      {hasFields ? <p className="mt-1 text-quiet">{state.words.summaryKept}</p> : null}
      <ul className="mt-3 grid gap-1.5">
        {state.errors.map((error) => (
          <li key={`${error.field} ${error.text}`} className="font-semibold text-alarm">
            {leads(error) ? (
              <a href={`#${fieldId(state, error.field)}`} className="underline">
                {error.text}
              </a>
            ) : (
              error.text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function title(answers: number, words: FormWords): string {
  if (answers === 0) return words.summaryFailed;
  return answers === 1 ? words.summaryOne : fillIn(words.summaryMany, { count: answers });
}
