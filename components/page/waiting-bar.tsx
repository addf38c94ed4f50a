'use client';

import { useLinkStatus } from 'next/link';
import { createPortal, useFormStatus } from 'react-dom';

// In the body, because a container of queries, such as a table's frame, holds what is fixed inside it.
const toBar = (pending: boolean) =>
  pending ? createPortal(<span className="waiting-bar" aria-hidden="true" />, document.body) : null;

/** A bar at the top of the window while the page of the link around it is on its way. A page that comes at once shows none. */
export function LinkWaiting() {
  return toBar(useLinkStatus().pending);
}

/** The same for the page of the form around it. */
export function FormWaiting() {
  return toBar(useFormStatus().pending);
}
