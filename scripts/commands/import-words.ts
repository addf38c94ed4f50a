import { headingsOf, type ImportKind } from '#domain/import/import-columns';
import type { ImportFault } from '#domain/import/import-row';
import type { ImportRequest, ImportResult } from '#server/import/import-file';
import type { ImportCounts, RowFault } from '#server/import/row-mover';

const FAULTS: Readonly<Record<ImportFault, string>> = {
  'too-few-columns': 'it has fewer cells than the headings',
  'no-id': 'it has no id',
  'bad-email': 'this is not an email address',
  'no-person-named': 'it names nobody: neither a person’s id nor an email address',
  'bad-text': 'a text has characters that cannot be stored, or is too long',
  'bad-date': 'this is not a date',
  'bad-amount': 'this is not an amount',
  'too-precise': 'the amount has more decimals than its currency',
  'not-positive': 'the amount is not above zero',
  'other-currency': 'it is in another currency than the campaign',
  'bad-reference': 'this is not a reference of Pledgebook',
  'bad-plan': 'these instalments cannot be made: 1 to 600, some months apart',
  'unknown-programme': 'the campaign has no such programme (see --programme)',
  'unknown-status': 'nobody knows this status',
  'unknown-class': 'nobody knows this class of membership (see --class)',
  'bad-hours': 'the hours a month of a contributing member are missing',
  'bad-term': 'the membership ends before it begins',
  'date-ahead': 'the day is still to come',
  'id-repeated': 'its id was in the file before',
  'no-person': 'nobody with this id or address is here: move people in first',
  'reference-taken': 'another pledge has this reference',
  'terms-overlap': 'the person is a member on some of these days already',
  'no-pledge': 'there is no such pledge: move pledges in first',
  'pledge-in-other-currency': 'the pledge is in another currency',
  'no-money-promised': 'the pledge promises no money',
  'no-payment': 'there is no payment that it could take back',
  'more-than-arrived': 'it takes back more than is left of the payment',
};

/** What is wrong with a row. */
export function faultWords(code: ImportFault): string {
  return FAULTS[code];
}

/** What is wrong with a row, as a line of its own. */
export function faultLine({ line, code, value }: RowFault): string {
  return `  Line ${line}: ${FAULTS[code]}${value === '' ? '' : `: ${JSON.stringify(value)}`}`;
}

const NO_TABLE = {
  empty: 'The file is empty.',
  'not-in-encoding': 'The file is not UTF-8 text. Name its encoding, for example --encoding windows-1252.',
  'bad-quotes': 'A quotation mark is never closed.',
};

const many = (count: number, what: string) => `  ${count.toLocaleString('en')} ${what}`;

function countLines(kind: ImportKind, isWritten: boolean, counts: ImportCounts): string[] {
  const { made, joined, known, again, faults, cancelled, refunded, forgotten } = counts;
  return [
    many(made, `${kind} ${isWritten ? 'were moved in' : 'would be moved in'}`),
    ...(joined ? [many(joined, 'are here already by their address, and stay as they are')] : []),
    ...(known ? [many(known, 'were moved in before, and stay as they are')] : []),
    ...(again ? [many(again, 'name a person once more')] : []),
    ...(cancelled ? [many(cancelled, 'are left out: cancelled, failed, or not paid yet')] : []),
    ...(refunded ? [many(refunded, 'are left out: the money went back')] : []),
    ...(counts['not-a-contribution'] ? [many(counts['not-a-contribution'], 'are left out: no contribution')] : []),
    ...(forgotten ? [many(forgotten, 'are left out: their person asked to be forgotten')] : []),
    ...(faults ? [many(faults, 'have something wrong')] : []),
  ];
}

/** The last line: what to do now. */
function nextLine(
  { write, skipFaults }: Pick<ImportRequest, 'write' | 'skipFaults'>,
  isWritten: boolean,
  { made, joined, faults }: ImportCounts,
) {
  if (isWritten) return 'Done. No email was sent.';
  if (made + joined === 0 && faults === 0) return 'Nothing to do: all of it is here already.';
  if (write && skipFaults) return 'Nothing to do: the rows without something wrong are here already.';
  if (write) return 'Nothing was written, because some rows have something wrong. Mend them, or add --skip-faults.';
  return faults > 0
    ? 'This was a dry run: nothing was written. Mend the rows, or add --yes --skip-faults.'
    : 'This was a dry run: nothing was written. Run it again with --yes.';
}

/** What a file did, in words; `isRefused`: nothing of it was written although it should have been, or it could not be read. */
export function resultLines(
  request: Pick<ImportRequest, 'kind' | 'write' | 'skipFaults'>,
  result: ImportResult,
): Readonly<{ lines: readonly string[]; isRefused: boolean }> {
  const refuse = (...lines: string[]) => ({ lines, isRefused: true });
  if (result.kind === 'no-table') return refuse(`${NO_TABLE[result.code]} (line ${result.line})`);
  if (result.kind === 'busy') return refuse('Another file is being moved in. Wait until it is done.');
  if (result.kind === 'changed') return refuse('Somebody changed a pledge at the same moment. Run it again.');
  if (result.kind === 'columns-missing')
    return refuse(
      `The file has the headings: ${result.headings.join(', ')}`,
      ...result.missing.map(
        (any) => `It needs one of: ${any.flatMap((column) => headingsOf(request.kind, column)).join(', ')}`,
      ),
      'Name a heading with --column, for example --column id="Donation no."',
    );
  if (result.kind === 'asked')
    return refuse(
      ...result.questions.map(({ about, line, value }) =>
        about === 'dates'
          ? `Line ${line}: ${JSON.stringify(value)} could be two days. Say how the file writes dates: --dates dmy or --dates mdy`
          : `Line ${line}: ${JSON.stringify(value)} could be two amounts. Say which mark comes before decimals: --decimal , or --decimal .`,
      ),
    );
  const { counts, isWritten, unused } = result;
  const lines = [
    ...(unused.length > 0 ? [`Columns that are not read: ${unused.join(', ')}`] : []),
    ...countLines(request.kind, isWritten, counts),
    nextLine(request, isWritten, counts),
  ];
  return { lines, isRefused: request.write && !request.skipFaults && !isWritten && counts.faults > 0 };
}
