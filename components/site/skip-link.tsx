export function SkipLink({ text = 'Skip to the content' }: { text?: string }) {
  return (
    <a href="#main" className="skip no-print">
      {text}
    </a>
  );
}
