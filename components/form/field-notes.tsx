/** A hint and, after a refusal, the error. The control refers to both by their ids. */
export function FieldHint({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
      {children}
    </p>
  );
}

/** `label` is read before the text by screen readers, which do not convey its colour. */
export function FieldFault({ id, text, label }: { id: string; text: string | undefined; label: string }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} className="mt-2 font-semibold text-alarm">
      <span className="sr-only">{label} </span>
      {text}
    </p>
  );
}
