'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { DECISION_KEYS } from '#components/desk/record-acts';
import { pressUndo } from '#components/desk/undo-key';

type Props = {
  /** The addresses of the next and the previous pledge of the list. */
  next?: string | null;
  previous?: string | null;
  /** Puts the focus on the heading, so that the keys work at once. */
  autoFocus: boolean;
  children: React.ReactNode;
};

/**
 * Keyboard shortcuts on a record: `a`, `d`, `q` and `t` move the focus to approving, declining, asking and taking it (the elements with that `data-act`), `j` and `k` open the next and
 * the previous pledge of the list. None of them decides; `u` undoes what was just decided. They work only while the focus is inside this element and not in a text field (WCAG 2.1.4), where Ctrl and Enter
 * send the form.
 */
export function RecordKeys({ next, previous, autoFocus, children }: Props) {
  const { push } = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (autoFocus) frame.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [autoFocus]);
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && target.matches('textarea'))
      target.closest('form')?.requestSubmit();
    if (pressUndo(event) || target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const act = event.key === 't' ? 'take' : DECISION_KEYS[event.key];
    const href = { j: next, k: previous }[event.key];
    if (href) push(href as Route);
    const part = act && event.currentTarget.querySelector(`[data-act=${act}]`);
    if (!part) return;
    part.querySelector('details')?.setAttribute('open', '');
    part.querySelector<HTMLElement>('textarea, button')?.focus();
    // Otherwise the letter would be typed into the field that has just received the focus.
    event.preventDefault();
  };
  return (
    <div ref={frame} aria-keyshortcuts="a d q t j k u" onKeyDown={go}>
      {children}
    </div>
  );
}
