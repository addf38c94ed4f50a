import { problemOf, type FieldState } from '#components/form/form-state';

type Props = {
  title: string;
  state: FieldState;
  /** The fields inside, each with the answer that it has chosen already. */
  fields: Readonly<Record<string, string>>;
  /** It is inside another one, and lighter. */
  inner?: boolean;
  children: React.ReactNode;
};

/** Questions that most people skip. They are open if one of them has an answer or an error. */
export function FoldedFields({ title, state, fields, inner, children }: Props) {
  const isOpen = Object.entries(fields).some(
    ([name, chosen]) => (state.answers[name] ?? chosen) !== chosen || problemOf(state, name) !== undefined,
  );
  return (
    <details open={isOpen} className={inner ? 'border-t border-rule' : 'border-y border-rule'}>
      <summary className={`min-h-11 py-3 ${inner ? 'font-medium' : 'font-semibold'}`}>{title}</summary>
      <div className={`grid grid-cols-1 ${inner ? 'gap-6 pt-1' : 'gap-10 pb-8 pt-3'}`}>{children}</div>
    </details>
  );
}
