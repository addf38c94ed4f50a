import type { KeyboardEvent } from 'react';

/** Sends the form that undoes what was just decided, if the page has one. `u` does so where the focus is after a decision: on the status, in the list or on the record. */
export function pressUndo(event: KeyboardEvent<HTMLElement>): boolean {
  const isTyping = (event.target as HTMLElement).matches('input, textarea, select');
  if (event.key !== 'u' || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  const form = document.querySelector<HTMLFormElement>('#done [data-act=undo] form');
  form?.requestSubmit();
  return form !== null;
}
