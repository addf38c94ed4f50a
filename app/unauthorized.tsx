/** Seen by nobody, since nothing calls unauthorized(); without it the framework's own adds 1.3 kB to every page. See app/not-found.tsx. */
export default function Page() {
  return null;
}
