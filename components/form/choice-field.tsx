import { Fragment } from 'react';
import { FieldFault, FieldHint } from '#components/form/field-notes';
import { describedBy, fieldId, problemOf, type FieldProps } from '#components/form/form-state';

export type Choice = {
  value: string;
  label: React.ReactNode;
  hint?: React.ReactNode;
  disabled?: boolean;
  /** The heading above the first option of a group. */
  group?: string;
};

type Props = FieldProps & {
  legend: React.ReactNode;
  choices: readonly Choice[];
  /** Selected until there is an answer. */
  defaultChoice?: string;
  layout?: 'list' | 'tiles' | 'columns' | 'row';
  /** Content below the options, inside the group: a field that belongs to one of them. */
  children?: React.ReactNode;
};

const LAYOUTS = {
  list: 'grid gap-2.5',
  tiles: 'grid grid-cols-2 gap-2.5 [&>:last-child:nth-child(odd)]:col-span-2',
  columns: 'grid gap-2.5 md:grid-cols-2 xl:grid-cols-3 [&>.choice]:content-start',
  row: 'flex flex-wrap gap-2.5',
};

/** A question with a few options: native radio buttons, each a clickable tile. The first enabled option has the field's id. */
export function ChoiceField({ name, state, legend, hint, choices, defaultChoice, layout = 'list', children }: Props) {
  const group = fieldId(state, name);
  const problem = problemOf(state, name);
  const chosen = state.answers[name] ?? defaultChoice;
  const first = choices.findIndex(({ disabled }) => !disabled);
  return (
    <fieldset
      aria-describedby={describedBy(group, hint, problem)}
      className={problem ? 'border-s-4 border-alarm ps-4' : undefined}
    >
      <legend className="text-lg font-semibold">{legend}</legend>
      {hint ? <FieldHint id={group}>{hint}</FieldHint> : null}
      <FieldFault id={group} text={problem} label={state.words.error} />
      <div className={`mt-3 ${LAYOUTS[layout]}`}>
        {choices.map((choice, index) => (
          <Fragment key={choice.value}>
            {choice.group && choice.group !== choices[index - 1]?.group ? (
              <p id={`${group}-group-${index}`} className="mt-4 font-semibold">
                {choice.group}
              </p>
            ) : null}
            <ChoiceTile
              name={name}
              choice={choice}
              id={index === first ? group : `${group}-${index}`}
              chosen={chosen === choice.value && !choice.disabled}
              groupId={
                choice.group ? `${group}-group-${choices.findIndex((each) => each.group === choice.group)}` : undefined
              }
            />
          </Fragment>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

type TileProps = { name: string; choice: Choice; id: string; chosen: boolean; groupId: string | undefined };

function ChoiceTile({ name, choice, id, chosen, groupId }: TileProps) {
  const hintId = choice.hint ? `${id}-choice-hint` : undefined;
  return (
    <div className="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={chosen}
        disabled={choice.disabled}
        aria-describedby={[groupId, hintId].filter(Boolean).join(' ') || undefined}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint ? <span id={hintId}>{choice.hint}</span> : null}
    </div>
  );
}
