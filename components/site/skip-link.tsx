export function SkipLink() {
  return (
    <a href="#main" className="skip no-print">
      Skip to the content
    </a>
  );
}
