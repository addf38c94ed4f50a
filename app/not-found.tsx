/**
 * Seen by nobody: pages that can say 404 or 403 have a page for it nearer to them, and unknown addresses have global-not-found.tsx. Where this file and its
 * kin are missing, the framework's own travel with every page, twice: 3 kB. docs/decisions/2026-11-21-light-pages.md
 */
export default function Page() {
  return null;
}
