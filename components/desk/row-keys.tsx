'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { DECISION_KEYS } from '#components/desk/record-acts';
import { pressUndo } from '#components/desk/undo-key';

type Props = {
  label: string;
  /** The id of what has just been said above the list, which a screen reader adds when the focus comes to the list. */
  describedBy?: string;
  /** Whether `a`, `d` and `q` open a row at a decision. */
  decides?: boolean;
  children: React.ReactNode;
};

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

const linksIn = (frame: Element) => [...frame.querySelectorAll<HTMLAnchorElement>('tbody th a')];

/**
 * The list's frame. Its first row has the focus when the page opens. `j` and `k` move between rows and Enter opens one; `a`, `d` and `q` open a row at a decision,
 * without making it; `u` undoes what was just decided, and `x` ticks a row that can be chosen. The shortcuts work only while the focus is inside the frame (WCAG 2.1.4).
 */
export function RowKeys({ label, describedBy, decides = true, children }: Props) {
  const { push } = useRouter();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    // A field or a link that has the focus already keeps it.
    if (document.activeElement === document.body && frame.current)
      linksIn(frame.current)[0]?.focus({ preventScroll: true });
  }, []);
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const isTyping = (event.target as HTMLElement).matches('input:not([type=checkbox]), textarea, select');
    if (pressUndo(event) || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = linksIn(event.currentTarget);
    const at = links.findIndex((link) => link === document.activeElement);
    const [step, act, here] = [STEPS[event.key], decides && DECISION_KEYS[event.key], links[at]];
    if (event.key === 'x' && here) here.closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    else if (step !== undefined) (at < 0 ? links[0] : links[at + step])?.focus();
    else if (act && here) {
      const url = new URL(here.href);
      url.searchParams.set('act', act);
      push(`${url.pathname}${url.search}` as Route);
    }
  };
  return (
    <section
      ref={frame}
      className="overflow-x-auto"
      aria-label={label}
      aria-describedby={describedBy}
      aria-keyshortcuts={decides ? 'j k a d q u x' : 'j k'}
      tabIndex={0}
      onKeyDown={go}
    >
      {children}
    </section>
  );
}
