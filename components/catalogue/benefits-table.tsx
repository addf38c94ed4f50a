'use client';

import type { BenefitLine, BenefitSheet } from '#components/catalogue/benefit-sheet';

/**
 * All benefits of all levels. The head and the first column stay visible while scrolling. An empty cell means no (catalogue.css draws the dash). A
 * client component, so the response contains its texts once.
 */
export function BenefitsTable({ sheet }: { sheet: BenefitSheet }) {
  const { words } = sheet;
  return (
    <table className="benefits">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.aYear}</th>
          {sheet.levels.map(({ name, price, places }) => (
            <th key={name} scope="col">
              {name} <b>{price}</b> {places}
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
