/**
 * Never shown: pages that can respond with 404 or 403 have a nearer page for it, and unknown addresses have global-not-found.tsx. Without this file and the
 * ones like it, every page contains the framework's own, twice: 3 kB. docs/decisions/2026-11-21-light-pages.md
 */
export default function Page() {
  return null;
}
