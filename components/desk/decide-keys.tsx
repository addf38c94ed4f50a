'use client';

import type { KeyboardEvent } from 'react';
import { DECISION_KEYS } from '#components/desk/record-acts';

type Props = { labelledBy: string; className: string; children: React.ReactNode };

/**
 * Keyboard shortcuts on a record: `a` moves the focus to approving and `d` to declining (the elements with that `data-act`). Neither makes a decision. They
 * work only while the focus is inside this element and not in a text field (WCAG 2.1.4).
 */
export function DecideKeys({ labelledBy, className, children }: Props) {
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const act = DECISION_KEYS[event.key];
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (!act || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const part = event.currentTarget.querySelector(`[data-act=${act}]`);
    part?.querySelector('details')?.setAttribute('open', '');
    part?.querySelector<HTMLElement>('textarea, button')?.focus();
    // Otherwise the letter would be typed into the field that has just received the focus.
    event.preventDefault();
  };
  return (
    <section aria-labelledby={labelledBy} aria-keyshortcuts="a d" className={className} onKeyDown={go}>
      {children}
    </section>
  );
}
