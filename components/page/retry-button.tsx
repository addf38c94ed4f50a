'use client';

import { actionStyle } from '#components/page/action-style';

/** Tries the broken part of a page again. */
export function RetryButton({ retry, label }: { retry: () => void; label: string }) {
  return (
    <button type="button" onClick={retry} className={actionStyle()}>
      {label}
    </button>
  );
}
