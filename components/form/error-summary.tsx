'use client';

import { useEffect, useRef } from 'react';
import { fieldId, type FieldProblem, type FieldState } from '#components/form/form-state';

// Errors of the whole form. They have no field to link to.
const OF_THE_WHOLE = new Set(['form', 'conflict', 'campaign']);

type Props = {
  state: FieldState;
  /** Whether the form has fields. A single button has none to link to. */
  hasFields: boolean;
  /** The form uploads a file, which the browser does not keep. */
  isFile?: boolean;
};

/** All errors, at the top of the form and with the focus. Each links to its field. */
export function ErrorSummary({ state, hasFields, isFile = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Each refusal is a new state, so the summary gets the focus again even if the errors are the same.
  useEffect(() => {
    // The page of an upload is a new one: the browser has moved the focus already, and the reader may have moved on.
    if (isFile && document.activeElement !== document.body) return;
    box.current?.focus();
  }, [state, isFile]);
  const isRefused = state.errors.length > 0;
  const prefix = state.words.error;
  // A screen reader reads the title first, and a tab in the background shows it.
  useEffect(() => {
    if (!isRefused) return undefined;
    const title = document.title;
    document.title = `${prefix} ${title}`;
    return () => {
      // The next page may have its own title by now.
      if (document.title === `${prefix} ${title}`) document.title = title;
    };
  }, [isRefused, prefix]);
  if (!isRefused) return null;
  const leads = (error: FieldProblem) => hasFields && !OF_THE_WHOLE.has(error.field);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // For pages without JavaScript. With JavaScript the effect above moves the focus, and React ignores this attribute.
      autoFocus
      aria-labelledby={fieldId(state, 'error-summary')}
      className="mb-10 border-4 border-alarm bg-raised p-5 md:p-6"
    >
      <h2 id={fieldId(state, 'error-summary')} className="text-xl">
        {state.errors.some(leads) ? state.words.summary : state.words.summaryFailed}
      </h2>
      {hasFields && !isFile ? <p className="mt-1 text-quiet">{state.words.summaryKept}</p> : null}
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
