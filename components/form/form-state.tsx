import type { FormWords } from '#components/form/form-messages';
import type { PasskeyUse } from '#components/identity/passkey-field';

/** The error of one answer, as text. `field` is the name of the form's field. */
export type FieldProblem = { field: string; text: string };

/** A form after it was sent: the typed values, unchanged, and the errors. */
export type FormState = {
  answers: Readonly<Record<string, string>>;
  errors: readonly FieldProblem[];
  /** The form was kept back until a code of the person's second factor is entered, in the field `factorCode`. */
  code?: Readonly<Record<'title' | 'label' | 'hint', string>> & Readonly<{ passkey?: PasskeyUse }>;
  /** What the browser needs to make or use a passkey the next time, as JSON. */
  passkey?: string;
};

/** A form's state for its fields: with what the form adds. */
export type FieldState = FormState & {
  words: FormWords;
  /** A prefix that keeps ids unique if several forms on a page have the same fields. */
  scope?: string;
};

/** The type of every form action of the site. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** What a field needs from its form. */
export type FieldProps = { name: string; state: FieldState; hint?: React.ReactNode };

export const EMPTY_FORM: FormState = { answers: {}, errors: [] };

export function problemOf(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.text;
}

/** The id of a field's control. Error summaries link to it. */
export function fieldId(state: Pick<FieldState, 'scope'>, name: string): string {
  return state.scope ? `${state.scope}-${name}` : name;
}

/** The ids for a control's `aria-describedby`. Undefined if there are none. */
export function describedBy(id: string, hint: React.ReactNode, problem: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
