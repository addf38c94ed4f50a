'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
/** The button of a row that a key goes to: of the first form, or of the second. */
const BUTTONS: Readonly<Record<string, number>> = { s: 0, d: 1 };

const rowsOf = (frame: Element) => [...frame.querySelectorAll<HTMLElement>('[data-row]')];

type Props = {
  label: string;
  /** The id of what has just been said above the list, which a screen reader adds when the focus comes to the list. */
  describedBy: string | undefined;
  children: React.ReactNode;
};

/**
 * The frame of the list. Its first row has the focus when the page opens. `j` and `k` move between rows, `s` and `d` to a row's buttons; none of them decides, and they work only while the focus is inside the
 * frame and not in a text field (WCAG 2.1.4). After a decision the row is gone: the focus goes to the one that took its place.
 */
export function LookKeys({ label, describedBy, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const sentFrom = useRef(-1);
  useEffect(() => {
    // A field or a link that has the focus already keeps it.
    if (document.activeElement === document.body && frame.current)
      rowsOf(frame.current)[0]?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (sentFrom.current < 0 || !isLost || !frame.current) return;
    const rows = rowsOf(frame.current);
    (rows[Math.min(sentFrom.current, rows.length - 1)] ?? frame.current).focus();
    sentFrom.current = -1;
  });
  const rowOf = (target: EventTarget, rows: readonly HTMLElement[]) =>
    rows.findIndex((row) => target instanceof Node && row.contains(target));
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsOf(event.currentTarget);
    const at = rowOf(event.target, rows);
    const [step, button] = [STEPS[event.key], BUTTONS[event.key]];
    if (step !== undefined) (at < 0 ? rows[0] : rows[at + step])?.focus();
    else if (button !== undefined) rows[at]?.querySelectorAll<HTMLElement>('button')[button]?.focus();
  };
  return (
    <section
      ref={frame}
      aria-label={label}
      aria-describedby={describedBy}
      aria-keyshortcuts="j k s d"
      tabIndex={0}
      onKeyDown={go}
      onSubmit={(event) => (sentFrom.current = rowOf(event.target, rowsOf(event.currentTarget)))}
    >
      {children}
    </section>
  );
}
