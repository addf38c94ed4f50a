import { FieldFault, FieldHint } from '#components/form/field-notes';
import { describedBy, fieldId, problemOf, type FieldProps } from '#components/form/form-state';

type Props = FieldProps & {
  label: React.ReactNode;
  type?: 'text' | 'email' | 'url' | 'date';
  inputMode?: 'decimal' | 'numeric' | 'email' | 'url';
  autoComplete?: string;
  /** A symbol before the field, such as the currency's. */
  prefix?: string;
  /** The number of rows, for a field with several lines. */
  rows?: number;
  width?: 'short' | 'full';
  optional?: boolean;
  /** A lighter label, if a heading above already has the question. */
  small?: boolean;
  autoFocus?: boolean;
  /** The id of a list of suggestions. */
  list?: string;
  onInput?: React.FormEventHandler<HTMLInputElement>;
};

/** A native field, with its label above it and its error between the two. */
export function TextField(props: Props) {
  const { name, state, label, hint, type = 'text', rows, prefix, width = 'full', optional, small } = props;
  const id = fieldId(state, name);
  const problem = problemOf(state, name);
  const shared = {
    id,
    name,
    defaultValue: state.answers[name] ?? '',
    'aria-describedby': describedBy(id, hint, problem),
    'aria-invalid': problem ? true : undefined,
    autoComplete: props.autoComplete,
    autoFocus: props.autoFocus,
    className: `control ${prefix ? 'rounded-s-none' : ''}`,
  } as const;
  return (
    <div className={problem ? 'border-s-4 border-alarm ps-4' : undefined}>
      <label htmlFor={id} className={small ? 'font-medium' : 'text-lg font-semibold'}>
        {label}
        {optional ? <span className="text-base font-normal text-quiet"> {state.words.optional}</span> : null}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      <FieldFault id={id} text={problem} label={state.words.error} />
      <div className={`mt-2 flex ${width === 'short' ? 'max-w-64' : ''}`}>
        {prefix ? (
          <span
            aria-hidden="true"
            className="flex items-center rounded-s-sm border-[1.5px] border-e-0 border-edge bg-sunk px-3.5 font-medium"
          >
            {prefix}
          </span>
        ) : null}
        {rows ? (
          <textarea {...shared} rows={rows} />
        ) : (
          <input
            {...shared}
            type={type}
            inputMode={props.inputMode}
            onInput={props.onInput}
            list={props.list}
            spellCheck={type === 'text'}
          />
        )}
      </div>
    </div>
  );
}
