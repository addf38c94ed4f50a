'use client';

import type { KeyboardEvent } from 'react';
import { DECISION_KEYS } from '#components/desk/record-acts';

type Props = { labelledBy: string; className: string; children: React.ReactNode };

/**
 * The decisions of a record: `a` moves the focus to approving and `d` to declining, the elements with that `data-act`; neither decides anything. Only while
 * the focus is inside it, and not while something is typed (WCAG 2.1.4).
 */
export function DecideKeys({ labelledBy, className, children }: Props) {
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const act = DECISION_KEYS[event.key];
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (!act || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const part = event.currentTarget.querySelector(`[data-act=${act}]`);
    part?.querySelector('details')?.setAttribute('open', '');
    part?.querySelector<HTMLElement>('textarea, button')?.focus();
    // The letter would be typed where the focus has just gone.
    event.preventDefault();
  };
  return (
    <section aria-labelledby={labelledBy} aria-keyshortcuts="a d" className={className} onKeyDown={go}>
      {children}
    </section>
  );
}
