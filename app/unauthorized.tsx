/** Never shown: see app/not-found.tsx. */
export default function Page() {
  return null;
}
