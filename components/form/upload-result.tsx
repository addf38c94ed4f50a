'use client';

import { useMemo } from 'react';
import { ErrorSummary } from '#components/form/error-summary';
import type { FormWords } from '#components/form/form-messages';

/** What became of an upload. `fieldId`: the id of the field that it is about; null if it is about none, or if all went well. */
export type Uploaded = Readonly<{ text: string; isProblem: boolean; fieldId: string | null }>;

type Props = { result: Uploaded | null; words: FormWords };

/** What became of an upload, on the page that its form leads back to. A refusal has the focus and leads to its field. */
export function UploadResult({ result, words }: Props) {
  const { text = '', isProblem = false, fieldId = null } = result ?? {};
  const state = useMemo(
    () => ({ answers: {}, errors: [{ field: fieldId ?? 'form', text }], words }),
    [fieldId, text, words],
  );
  if (!result) return null;
  if (isProblem) return <ErrorSummary state={state} hasFields={fieldId !== null} isFile />;
  return (
    <p role="status" className="mb-5 max-w-measure border-s-4 border-sun bg-raised px-4 py-3">
      {text}
    </p>
  );
}
