/** A hint and, after a refusal, what is wrong: both tied to the control by their ids. */
export function FieldHint({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
      {children}
    </p>
  );
}

/** `label` is read before it to people who cannot see its colour. */
export function FieldFault({ id, text, label }: { id: string; text: string | undefined; label: string }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} className="mt-2 font-semibold text-alarm">
      <span className="sr-only">{label} </span>
      {text}
    </p>
  );
}
