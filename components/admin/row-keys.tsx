'use client';

import type { KeyboardEvent } from 'react';

/**
 * The list's frame, which takes the focus: there `j` and `k` go from line to line, and Enter opens one, as everywhere. Only while the focus is inside it, so that
 * single letters mean nothing anywhere else (WCAG 2.1.4).
 */
export function RowKeys({ label, children }: { label: string; children: React.ReactNode }) {
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at < 0 ? links[0] : links[at + step];
    next?.focus();
  };
  return (
    <section className="overflow-x-auto" aria-label={label} aria-keyshortcuts="j k" tabIndex={0} onKeyDown={go}>
      {children}
    </section>
  );
}
