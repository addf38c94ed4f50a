'use client';

import { useSyncExternalStore } from 'react';
import { FieldFault, FieldHint } from '#components/form/field-notes';
import { FoldedFields } from '#components/form/folded-fields';
import { describedBy, fieldId, problemOf, type FieldState } from '#components/form/form-state';

/** A benefit that can be added: its price and the rest about it in words, and the levels that include it. */
export type AddOnChoice = Readonly<{
  value: string;
  label: string;
  hint: string;
  isSoldOut: boolean;
  includedIn: readonly string[];
}>;

/** The add-ons on offer, and the offers sold apart, which take none. */
export type AddOnChoices = Readonly<{ choices: readonly AddOnChoice[]; apart: readonly string[] }>;

type Props = AddOnChoices & { state: FieldState; title: string; hint: string };

function subscribe(notify: () => void) {
  document.addEventListener('change', notify);
  return () => document.removeEventListener('change', notify);
}

const readTier = () => document.querySelector<HTMLInputElement>('input[name="tier"]:checked')?.value ?? '';

/**
 * What a sponsor can add to the level. With JavaScript, what the chosen level includes is not offered; without it, the server refuses it in words. What was ticked stays
 * ticked while another level is chosen.
 */
export function AddOnsField({ state, title, hint, choices, apart }: Props) {
  const tier = useSyncExternalStore(subscribe, readTier, () => '');
  const isOffered = ({ includedIn }: AddOnChoice) => !apart.includes(tier) && !includedIn.includes(tier);
  const ticked = (state.answers.addOns ?? '').split(' ');
  const group = fieldId(state, 'addOns');
  const problem = problemOf(state, 'addOns');
  const first = choices.find((choice) => isOffered(choice) && (!choice.isSoldOut || ticked.includes(choice.value)));
  if (choices.length === 0) return null;
  return (
    <div hidden={!choices.some(isOffered)}>
      <FoldedFields title={title} state={state} fields={{ addOns: '' }}>
        <fieldset
          aria-describedby={describedBy(group, hint, problem)}
          className={problem ? 'border-s-4 border-alarm ps-4' : undefined}
        >
          <legend className="sr-only">{title}</legend>
          <FieldHint id={group}>{hint}</FieldHint>
          <FieldFault id={group} text={problem} label={state.words.error} />
          <div className="mt-3 grid gap-2.5">
            {choices.map((choice) => (
              <AddOnTile
                key={choice.value}
                choice={choice}
                id={choice === first ? group : `${group}-${choice.value}`}
                isTicked={ticked.includes(choice.value)}
                isOffered={isOffered(choice)}
              />
            ))}
          </div>
        </fieldset>
      </FoldedFields>
    </div>
  );
}

type TileProps = { choice: AddOnChoice; id: string; isTicked: boolean; isOffered: boolean };

function AddOnTile({ choice: { value, label, hint, isSoldOut }, id, isTicked, isOffered }: TileProps) {
  return (
    <div className="choice" hidden={!isOffered}>
      <input
        type="checkbox"
        id={id}
        name="addOns"
        value={value}
        defaultChecked={isTicked}
        // One that was ticked before it sold out can be unticked.
        disabled={!isOffered || (isSoldOut && !isTicked)}
        aria-describedby={hint ? `${id}-choice-hint` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? <span id={`${id}-choice-hint`}>{hint}</span> : null}
    </div>
  );
}
