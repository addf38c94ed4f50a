/** The site's ornament (`public/ornament.svg`), a spiral line in the colours of the page. */
export function Ornament({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 240 44" className={className} aria-hidden="true">
      <use href="/ornament.svg#ornament" />
    </svg>
  );
}
