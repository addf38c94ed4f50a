'use client';

import type { BenefitLine, BenefitSheet } from '#components/catalogue/benefit-sheet';

/**
 * All benefits of all levels, with a link at each level that can be chosen. The head and the first column stay visible while scrolling. An empty cell means no
 * (catalogue.css draws the dash). A client component, so the response contains its texts once.
 */
export function BenefitsTable({ sheet }: { sheet: BenefitSheet }) {
  const { words } = sheet;
  return (
    <table className="benefits">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.aYear}</th>
          {sheet.levels.map(({ slug, name, price, places, choose }) => (
            <th key={name} scope="col" abbr={name}>
              {name} <b>{price}</b>{' '}
              {choose ? (
                <a
                  href={choose.href}
                  rel="nofollow"
                  aria-label={choose.label}
                  className="act act-sm no-print"
                  onClick={(event) => chooseInForm(event, slug)}
                >
                  {choose.isFull ? words.wait : words.choose}
                </a>
              ) : null}{' '}
              {places}
            </th>
          ))}
        </tr>
      </thead>
      {sheet.groups.map(({ name, lines }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={sheet.levels.length + 1}>
              {name}
            </th>
          </tr>
          {lines.map((line) => (
            <Line key={line.name} line={line} words={words} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Chooses a level in the form below instead of opening its address, so nothing typed there is lost. */
function chooseInForm(event: React.MouseEvent, slug: string): void {
  const radio = document.querySelector<HTMLInputElement>(`input[name="tier"][value="${slug}"]:enabled`);
  if (!radio || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  radio.checked = true;
  radio.focus({ preventScroll: true });
  document.getElementById('apply')?.scrollIntoView();
}

function Line({ line, words }: { line: BenefitLine; words: BenefitSheet['words'] }) {
  return (
    <tr>
      <th scope="row">
        <b>{line.name}</b> {line.description}
        {line.places ? <em> {line.places}.</em> : null}
      </th>
      {line.cells.map((cell, level) => (
        <td key={level} className={typeof cell === 'string' && cell ? cell : undefined}>
          {cell === 'yes' || cell === 'taken' ? words[cell] : cell}
        </td>
      ))}
    </tr>
  );
}
