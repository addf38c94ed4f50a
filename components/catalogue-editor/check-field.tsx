import { FieldHint } from '#components/form/field-notes';
import { describedBy, fieldId, type FieldProps } from '#components/form/form-state';

type Props = FieldProps & { label: string };

/** A tick box with its label. */
export function CheckField({ name, state, label, hint }: Props) {
  const id = fieldId(state, name);
  return (
    <div>
      <label htmlFor={id} className="flex min-h-8 items-center gap-3 font-medium">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={Boolean(state.answers[name])}
          aria-describedby={describedBy(id, hint, undefined)}
          className="size-5 shrink-0 accent-ink"
        />
        <span className="wrap-anywhere">{label}</span>
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
    </div>
  );
}
