'use client';

import { useEffect, useRef } from 'react';
import { fieldId, type FormState } from '#components/form/form-state';

/** What is wrong, all of it, at the top of the form and in focus; each line leads to its field. */
export function ErrorSummary({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  // Each refusal is a new state: the summary takes the focus again even where the same thing is still wrong.
  useEffect(() => box.current?.focus(), [state]);
  if (state.errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={fieldId(state, 'error-summary')}
      className="mb-10 border-4 border-alarm bg-raised p-5 md:p-6"
    >
      <h2 id={fieldId(state, 'error-summary')} className="text-xl">
        {state.errors.length === 1
          ? 'One answer needs another look'
          : `${state.errors.length} answers need another look`}
      </h2>
      <p className="mt-1 text-quiet">Everything you typed is still there.</p>
      <ul className="mt-3 grid gap-1.5">
        {state.errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            <a href={`#${fieldId(state, error.field)}`} className="font-semibold text-alarm underline">
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
