/** One thing wrong with one answer, in words; `field` is the name of the form's field. */
export type FieldProblem = { field: string; text: string };

/** A form as it came back: what was typed, untouched, and what is wrong with it. */
export type FormState = {
  answers: Readonly<Record<string, string>>;
  errors: readonly FieldProblem[];
  /** Set by the form itself, where a page has several that ask the same thing: keeps their ids apart. */
  scope?: string;
};

/** What every form of the site posts to. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** What a field needs of the form around it. */
export type FieldProps = { name: string; state: FormState; hint?: React.ReactNode };

export const EMPTY_FORM: FormState = { answers: {}, errors: [] };

export function problemOf(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.text;
}

/** The id of a field's control, which error summaries link to. */
export function fieldId(state: FormState, name: string): string {
  return state.scope ? `${state.scope}-${name}` : name;
}

/** The ids a control is described by; undefined where there is nothing to say. */
export function describedBy(id: string, hint: React.ReactNode, problem: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
