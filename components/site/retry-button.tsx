'use client';

import { actionStyle } from '#components/site/action-style';

/** Tries the broken part of a page again. */
export function RetryButton({ retry }: { retry: () => void }) {
  return (
    <button type="button" onClick={retry} className={actionStyle()}>
      Try again
    </button>
  );
}
