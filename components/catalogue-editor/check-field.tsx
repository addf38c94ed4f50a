import { FieldFault, FieldHint } from '#components/form/field-notes';
import { describedBy, fieldId, problemOf, type FieldProps } from '#components/form/form-state';

type Props = FieldProps & { label: string };

/** A tick box with its label. */
export function CheckField({ name, state, label, hint }: Props) {
  const id = fieldId(state, name);
  const problem = problemOf(state, name);
  return (
    <div>
      <label htmlFor={id} className="flex min-h-8 items-center gap-3 font-medium">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={Boolean(state.answers[name])}
          aria-describedby={describedBy(id, hint, problem)}
          aria-invalid={problem ? true : undefined}
          className="size-5 shrink-0 accent-ink"
        />
        <span className="wrap-anywhere">{label}</span>
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      <FieldFault id={id} text={problem} label={state.words.error} />
    </div>
  );
}
