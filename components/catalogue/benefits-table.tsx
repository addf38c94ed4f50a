'use client';

import type { BenefitLine, BenefitSheet } from '#components/catalogue/benefit-sheet';
import { ChooseButton } from '#components/catalogue/choose-button';

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
              {name} <b>{price}</b> {choose ? <ChooseButton slug={slug} link={choose} words={words} /> : null} {places}
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
        {line.addOn ? <em> {line.addOn.join(' ')}</em> : null}
      </th>
      {line.cells.map((cell, level) => (
        <td key={level} className={typeof cell === 'string' && cell ? cell : undefined}>
          {cell === 'yes' || cell === 'taken' || cell === 'addOn' ? words[cell] : cell}
        </td>
      ))}
    </tr>
  );
}
