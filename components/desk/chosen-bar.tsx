'use client';

import { useRef, useState } from 'react';
import { actionStyle } from '#components/page/action-style';

/** The id of the form to which the check boxes of the rows belong. */
const CHOOSING_FORM = 'choosing';

/** What it takes to choose several pledges: the page that shows what would happen to them, the list to come back to, and the texts. */
export type Choosing = Readonly<{
  page: string;
  list: string;
  /** The beginning of a check box's name: “Choose”. */
  pick: string;
  /** The references that are chosen as the page is opened. */
  picked: readonly string[];
  /** What can be done to them: the value of `act`, the text of its button, and its page if it is another one. */
  acts: readonly Readonly<{ act: string; text: string; page?: string }>[];
  texts: Readonly<Record<'bulkWith' | 'bulkAll' | 'bulkExport', string>>;
  /** More fields of the form: its language. */
  hidden: Readonly<Record<string, string>>;
}>;

type Props = {
  choosing: Choosing | null;
  /** How many rows are chosen as the page is opened. */
  picked: number;
  children: React.ReactNode;
};

const boxesIn = (frame: Element | null) => [...(frame?.querySelectorAll<HTMLInputElement>('input[name=pick]') ?? [])];

/**
 * A list whose rows can be chosen, and below it what can be done to those that are. A plain GET form: the page that it leads to shows what would happen first, and works
 * without JavaScript.
 */
export function ChosenBar({ choosing, picked, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(picked);
  if (!choosing) return children;
  const { page, list, acts, texts, hidden } = choosing;
  const count = () => setChosen(boxesIn(frame.current).filter(({ checked }) => checked).length);
  const chooseAll = () => {
    const boxes = boxesIn(frame.current);
    const isAll = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !isAll;
    count();
  };
  return (
    <div ref={frame} onChange={count}>
      {children}
      <form id={CHOOSING_FORM} action={page} aria-label={texts.bulkWith} className="chosen-bar">
        {Object.entries({ ...hidden, list, ticked: 'yes', format: 'csv' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span>
          {texts.bulkWith} <output className="tabular needs-script font-semibold">{chosen}</output>
        </span>
        {acts.map(({ act, text, page: own }) => (
          <button
            key={act}
            type="submit"
            name="act"
            value={act}
            formAction={own}
            className={actionStyle({ tone: 'line', size: 'sm' })}
          >
            {text}
          </button>
        ))}
        <button
          type="submit"
          name="what"
          value="pledges"
          formAction="/api/exports"
          formMethod="post"
          formEncType="multipart/form-data"
          className={actionStyle({ tone: 'line', size: 'sm' })}
        >
          {texts.bulkExport}
        </button>
        <button
          type="button"
          onClick={chooseAll}
          className={`needs-script ${actionStyle({ tone: 'line', size: 'sm' })}`}
        >
          {texts.bulkAll}
        </button>
      </form>
    </div>
  );
}

/** The check box with which a row of the list is chosen. */
export function PickBox({ choosing, reference }: { choosing: Choosing; reference: string }) {
  return (
    <label className="queue-pick">
      <input
        type="checkbox"
        name="pick"
        value={reference}
        form={CHOOSING_FORM}
        defaultChecked={choosing.picked.includes(reference)}
      />
      <span className="sr-only">
        {choosing.pick} {reference}
      </span>
    </label>
  );
}
