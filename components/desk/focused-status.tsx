'use client';

import { useEffect, useRef } from 'react';
import { pressUndo } from '#components/desk/undo-key';

type Props = { id: string; autoFocus: boolean; children: React.ReactNode };

/** What was just done. With `autoFocus` it has the focus, because nothing else on the page takes it. */
export function FocusedStatus({ id, autoFocus, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // At every answer of the server: the same can be done twice in a row.
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  });
  return (
    <div
      ref={box}
      id={id}
      role="status"
      onKeyDown={pressUndo}
      tabIndex={autoFocus ? -1 : undefined}
      className="mb-4 border-s-4 border-sun bg-raised px-4 py-3"
    >
      {children}
    </div>
  );
}
