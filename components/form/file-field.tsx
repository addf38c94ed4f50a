import { FieldFault, FieldHint } from '#components/form/field-notes';
import { describedBy } from '#components/form/form-state';

type Props = {
  id: string;
  label: string;
  hint: string;
  /** The types of files that the browser offers. */
  accept: string;
  /** Why the last file was not taken, with the word before it for screen readers. */
  problem?: Readonly<{ text: string; label: string }> | null;
};

/** The field `file` of a form that uploads one, with its error. The browser keeps no file: it has to be chosen again. */
export function FileField({ id, label, hint, accept, problem }: Props) {
  return (
    <div className={problem ? 'w-full border-s-4 border-alarm ps-4' : 'w-full'}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldFault id={id} text={problem?.text} label={problem?.label ?? ''} />
      <input
        id={id}
        type="file"
        name="file"
        required
        accept={accept}
        aria-describedby={describedBy(id, hint, problem?.text)}
        aria-invalid={problem ? true : undefined}
        className="control mt-2 w-full max-w-full"
      />
    </div>
  );
}
