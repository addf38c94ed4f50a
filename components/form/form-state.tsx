import type { FormWords } from '#components/form/form-messages';

/** What is wrong with one answer, as a text; `field` is the name of the form's field. */
export type FieldProblem = { field: string; text: string };

/** A form as it came back: what was typed, untouched, and what is wrong with it. */
export type FormState = {
  answers: Readonly<Record<string, string>>;
  errors: readonly FieldProblem[];
};

/** A form's state as its fields need it: with what the form itself adds. */
export type FieldState = FormState & {
  words: FormWords;
  /** Keeps ids apart where several forms of a page ask the same thing. */
  scope?: string;
};

/** What every form of the site posts to. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** What a field needs of the form around it. */
export type FieldProps = { name: string; state: FieldState; hint?: React.ReactNode };

export const EMPTY_FORM: FormState = { answers: {}, errors: [] };

export function problemOf(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.text;
}

/** The id of a field's control, which error summaries link to. */
export function fieldId(state: Pick<FieldState, 'scope'>, name: string): string {
  return state.scope ? `${state.scope}-${name}` : name;
}

/** The ids a control is described by; undefined where there is nothing to say. */
export function describedBy(id: string, hint: React.ReactNode, problem: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
