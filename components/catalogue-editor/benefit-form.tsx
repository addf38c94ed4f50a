'use client';

import { CheckField } from '#components/catalogue-editor/check-field';
import { ActionForm } from '#components/form/action-form';
import { FieldFault } from '#components/form/field-notes';
import { FoldedFields } from '#components/form/folded-fields';
import type { FormWords } from '#components/form/form-messages';
import {
  describedBy,
  fieldId,
  problemOf,
  type FieldState,
  type FormAction,
  type FormState,
} from '#components/form/form-state';
import { TextField } from '#components/form/text-field';

/** The texts of the form of a benefit. */
export type BenefitTexts = Readonly<
  Record<
    | 'name'
    | 'descriptionLabel'
    | 'group'
    | 'capacity'
    | 'benefitCapacityHint'
    | 'order'
    | 'orderHint'
    | 'addOnPrice'
    | 'addOnPriceHint'
    | 'conflictsFold'
    | 'conflictsHint'
    | 'includedIn'
    | 'includedHint'
    | 'quantity'
    | 'translationsLabel'
    | 'translationsHint'
    | 'save',
    string
  >
>;

/** A level that may include the benefit; `howMany` labels its quantity. */
export type LevelOption = Readonly<{ slug: string; name: string; howMany: string }>;

/** A language that the benefit is translated into, with the labels of its fields. */
export type TranslationLabels = Readonly<{ lang: string; name: string; description: string }>;

/** The other benefits of a group. */
export type OtherBenefits = Readonly<{ group: string; benefits: readonly Readonly<{ slug: string; name: string }>[] }>;

type Props = {
  action: FormAction;
  words: FormWords;
  texts: BenefitTexts;
  groupHint: string;
  /** The currency's code or symbol. */
  sign: string;
  levels: readonly LevelOption[];
  others: readonly OtherBenefits[];
  languages: readonly TranslationLabels[];
  hidden: Readonly<Record<string, string>>;
  answers: FormState['answers'];
  label: string;
};

/** The form of a benefit, with its quantity at each level. */
export function BenefitForm(props: Props) {
  const { action, words, texts, groupHint, sign, levels, others, languages, hidden, answers, label } = props;
  return (
    <ActionForm
      action={action}
      words={words}
      hidden={hidden}
      initial={{ answers, errors: [] }}
      submit={texts.save}
      label={label}
      size="md"
    >
      {(state) => (
        <div className="grid gap-6">
          <input type="hidden" name="seen" value={state.answers.seen ?? ''} />
          <TextField name="name" state={state} label={texts.name} small />
          <TextField name="description" state={state} label={texts.descriptionLabel} rows={4} optional small />
          <TextField name="group" state={state} label={texts.group} hint={groupHint} small />
          <fieldset>
            <legend className="font-medium">{texts.includedIn}</legend>
            <p className="mt-1 text-sm text-quiet">{texts.includedHint}</p>
            <p aria-hidden="true" className="grid grid-cols-[minmax(0,1fr)_6rem] text-sm text-quiet">
              <span className="col-start-2">{texts.quantity}</span>
            </p>
            <div className="mt-1 border-t border-rule">
              {levels.map((level) => (
                <LevelRow key={level.slug} level={level} state={state} />
              ))}
            </div>
          </fieldset>
          <TextField
            name="addOnPrice"
            state={state}
            label={texts.addOnPrice}
            hint={texts.addOnPriceHint}
            prefix={sign}
            inputMode="decimal"
            width="short"
            optional
            small
          />
          <TextField
            name="capacity"
            state={state}
            label={texts.capacity}
            hint={texts.benefitCapacityHint}
            inputMode="numeric"
            width="short"
            optional
            small
          />
          <TextField
            name="order"
            state={state}
            label={texts.order}
            hint={texts.orderHint}
            inputMode="numeric"
            width="short"
            small
          />
          {others.length > 0 ? <Conflicts texts={texts} others={others} state={state} /> : null}
          {languages.length > 0 ? <Translations texts={texts} languages={languages} state={state} /> : null}
        </div>
      )}
    </ActionForm>
  );
}

function Conflicts({ texts, others, state }: Pick<Props, 'texts' | 'others'> & { state: FieldState }) {
  const slugs = others.flatMap(({ benefits }) => benefits.map(({ slug }) => `conflict-${slug}`));
  return (
    <FoldedFields
      title={texts.conflictsFold}
      state={state}
      fields={Object.fromEntries(slugs.map((slug) => [slug, '']))}
    >
      <div className="grid gap-6">
        <p className="text-sm text-quiet">{texts.conflictsHint}</p>
        {others.map(({ group, benefits }) => (
          <fieldset key={group}>
            <legend className="mb-1 text-sm font-medium">{group}</legend>
            {benefits.map(({ slug, name }) => (
              <CheckField key={slug} name={`conflict-${slug}`} state={state} label={name} />
            ))}
          </fieldset>
        ))}
      </div>
    </FoldedFields>
  );
}

function Translations({ texts, languages, state }: Pick<Props, 'texts' | 'languages'> & { state: FieldState }) {
  return (
    <fieldset>
      <legend className="font-medium">{texts.translationsLabel}</legend>
      <p className="mt-1 text-sm text-quiet">{texts.translationsHint}</p>
      {languages.map(({ lang, name, description }) => (
        <div key={lang} className="mt-4 grid gap-4 border-t border-rule pt-4">
          <TextField name={`name-${lang}`} state={state} label={name} optional small />
          <TextField name={`description-${lang}`} state={state} label={description} rows={3} optional small />
        </div>
      ))}
    </fieldset>
  );
}

function LevelRow({ level, state }: { level: LevelOption; state: FieldState }) {
  const field = `quantity-${level.slug}`;
  const id = fieldId(state, field);
  const problem = problemOf(state, field);
  return (
    <div className="border-b border-rule py-2">
      <FieldFault id={id} text={problem} label={state.words.error} />
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-4">
        <CheckField name={`with-${level.slug}`} state={state} label={level.name} />
        <input
          id={id}
          name={field}
          aria-label={level.howMany}
          defaultValue={state.answers[field] ?? ''}
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={describedBy(id, null, problem)}
          aria-invalid={problem ? true : undefined}
          className="control"
        />
      </div>
    </div>
  );
}
