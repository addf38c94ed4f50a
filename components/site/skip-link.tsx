export function SkipLink() {
  return (
    <a
      href="#main"
      className="no-print sr-only focus:not-sr-only focus:absolute focus:left-3 focus:top-3 focus:z-50 focus:bg-sun focus:px-5 focus:py-3 focus:font-semibold focus:text-on-sun"
    >
      Skip to the content
    </a>
  );
}
