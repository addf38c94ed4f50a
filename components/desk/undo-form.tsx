'use client';

import { useEffect, useRef, useState } from 'react';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
  /** The text of the button, and the form's name. */
  submit: string;
  label: string;
  /** For how long the decision can be undone. */
  seconds: number;
  /** How long that is, and the key. */
  hint: React.ReactNode;
  /** What takes the form's place then. */
  after: React.ReactNode;
};

/** Undoes the decision that was just made, as long as that is possible. If it has the focus when its time is over, the status that it is in gets it. */
export function UndoForm({ action, hidden, words, submit, label, seconds, hint, after }: Props) {
  const [isOver, setOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const status = box.current?.closest<HTMLElement>('[role=status]');
      if (box.current?.contains(document.activeElement) && status) {
        status.tabIndex = -1;
        status.focus();
      }
      setOver(true);
    }, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  if (isOver) return after;
  return (
    <div ref={box} data-act="undo" className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
      <ActionButton
        action={action}
        initial={EMPTY_FORM}
        hidden={hidden}
        words={words}
        submit={submit}
        label={label}
        scope="undo"
        tone="line"
        size="sm"
      />
      <span className="text-sm text-quiet">{hint}</span>
    </div>
  );
}
