'use client';

import { useEffect, useId, useRef, useState, type ChangeEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { Route } from 'next';
import Link from 'next/link';
import { opensPalette, type PALETTE_KEYS } from '#components/desk/palette-keys';
import { PaletteOptions, toPlaceGroup } from '#components/desk/palette-options';
import { useDeskSearch } from '#components/desk/use-desk-search';
import { actionStyle } from '#components/page/action-style';
import { findPlaces } from '#domain/place-search';
import './search-palette.css';

/** The texts of the box, as strings. */
export type PaletteTexts = Readonly<Record<(typeof PALETTE_KEYS)[number], string>>;

/** A page of the desk, or something that one can do, for which the reader has the right. `href` has the prefix of the language. */
export type PalettePlace = Readonly<{ href: string; text: string }>;

type Props = {
  texts: PaletteTexts;
  /** The address of the search page, to which the box leads without JavaScript and when nothing is chosen. */
  page: string;
  places: readonly PalettePlace[];
  acts: readonly PalettePlace[];
  /** The text about the keys. */
  keys: React.ReactNode;
};

/** The link to the search, which opens a box over the page: places and acts of the desk at once, records as they are found. Ctrl or Cmd and K open it anywhere. */
export function SearchPalette({ texts, page, places, acts, keys }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { typed, found, state, search, clear } = useDeskSearch(page);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!opensPalette(event)) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const groups = [
    toPlaceGroup(texts.groupPlaces, findPlaces(places, typed)),
    toPlaceGroup(texts.groupActs, findPlaces(acts, typed)),
    ...(found?.groups ?? []),
  ].filter(({ lines }) => lines.length > 0);
  const many = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  // Until the records are there, Enter does not open the first of what happens to be listed. They come after the places, so what was chosen stays where it is.
  const first = many > 0 && (state === 'settled' || typed.trim() === '') ? 0 : null;
  const active = chosen ?? first;
  const idOf = (at: number) => `${id}-${at}`;
  const open = (event: MouseEvent) => {
    // With a key held it opens the page in another tab, as any link does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.current?.showModal();
  };
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    setChosen(null);
    search(event.target.value);
  };
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && many > 0) {
      event.preventDefault();
      const next = ((active ?? (step > 0 ? -1 : 0)) + step + many) % many;
      setChosen(next);
      document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      document.getElementById(idOf(active))?.click();
    }
  };
  return (
    <>
      <Link
        href={page as Route}
        prefetch={false}
        onClick={open}
        aria-keyshortcuts="Control+K Meta+K"
        className={actionStyle({ tone: 'line', size: 'sm' })}
      >
        {texts.searchTitle}{' '}
        <kbd aria-hidden="true" className="max-md:hidden">
          Ctrl K
        </kbd>
      </Link>
      <dialog
        ref={dialog}
        className="palette"
        aria-label={texts.searchTitle}
        onClose={() => {
          clear();
          setChosen(null);
        }}
      >
        <form action={page} className="palette-form">
          <label className="min-w-0 grow">
            <span className="sr-only">{texts.searchLabel}</span>
            <input
              type="search"
              name="q"
              value={typed}
              onChange={type}
              onKeyDown={move}
              role="combobox"
              aria-expanded={many > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={active === null ? undefined : idOf(active)}
              aria-autocomplete="list"
              placeholder={texts.searchLabel}
              autoComplete="off"
              className="control w-full"
            />
          </label>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className={actionStyle({ tone: 'line', size: 'sm' })}
          >
            {texts.close}
          </button>
        </form>
        <p role="status" className="palette-said">
          {
            { idle: texts.searchLead, searching: texts.searching, failed: texts.searchFailed, settled: found?.said }[
              state
            ]
          }
        </p>
        <div id={`${id}-list`} role="listbox" aria-label={texts.searchTitle} className="palette-list">
          {groups.map((group, at) => (
            <PaletteOptions
              key={at}
              id={`${id}-group-${at}`}
              group={group}
              from={groups.slice(0, at).reduce((sum, { lines }) => sum + lines.length, 0)}
              active={active}
              idOf={idOf}
              onOpen={() => dialog.current?.close()}
            />
          ))}
        </div>
        <p className="palette-keys">{keys}</p>
      </dialog>
    </>
  );
}
