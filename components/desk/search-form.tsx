import type { Route } from 'next';
import Form from 'next/form';
import { FormWaiting } from '#components/page/waiting-bar';
import { actionStyle } from '#components/page/action-style';
import { TextLink } from '#components/page/text-link';

type Props = {
  /** The address of the list. What is searched for is added to it as `name`. */
  action: string;
  name?: string;
  /** What was searched for last; empty: nothing. */
  value: string;
  label: string;
  submit: string;
  /** The link to the whole list, and its text, while something is searched for. */
  clear?: { href: string; label: string };
  /** More that the list is asked for. */
  hidden?: Readonly<Record<string, string>>;
};

/** A field with a button that searches a list of the desk, without JavaScript too. */
export function SearchForm({ action, name = 'q', value, label, submit, clear, hidden = {} }: Props) {
  return (
    <Form action={action as Route} role="search" className="mb-5 flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([field, text]) => (
        <input key={field} type="hidden" name={field} value={text} />
      ))}
      <label className="min-w-0 grow text-xs font-semibold sm:max-w-96">
        {label}
        <input
          key={value}
          type="search"
          name={name}
          defaultValue={value}
          className="control desk-control w-full"
          autoComplete="off"
        />
      </label>
      <button type="submit" className={actionStyle({ tone: 'ink', size: 'sm' })}>
        {submit}
      </button>
      {clear && value ? (
        <TextLink href={clear.href} prefetch={false} className="link inline-flex min-h-9 items-center text-sm">
          {clear.label}
        </TextLink>
      ) : null}
      <FormWaiting />
    </Form>
  );
}
