import { refresh } from 'next/cache';
import type { Route } from 'next';
import { redirect } from 'next/navigation';

/** Leads back to a part of the page that the form is on. An address that differs in its hash alone is the same page to the framework, which would show it as it was before. */
export function backTo(page: Route): never {
  refresh();
  redirect(page);
}
