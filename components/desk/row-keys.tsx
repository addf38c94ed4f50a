'use client';

import type { KeyboardEvent } from 'react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { DECISION_KEYS } from '#components/desk/record-acts';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * The list's frame, which takes the focus. `j` and `k` move between rows and Enter opens one; `a` and `d` open a row at a decision, without making it. The
 * shortcuts work only while the focus is inside the frame (WCAG 2.1.4).
 */
export function RowKeys({ label, children }: { label: string; children: React.ReactNode }) {
  const { push } = useRouter();
  const go = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const [step, act, here] = [STEPS[event.key], DECISION_KEYS[event.key], links[at]?.getAttribute('href')];
    if (step !== undefined) (at < 0 ? links[0] : links[at + step])?.focus();
    else if (act && here) push(`${here}?act=${act}` as Route);
  };
  return (
    <section className="overflow-x-auto" aria-label={label} aria-keyshortcuts="j k a d" tabIndex={0} onKeyDown={go}>
      {children}
    </section>
  );
}
