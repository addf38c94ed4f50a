import { SaxesParser } from 'saxes';
import { camtReader } from '#domain/bank/camt';
import { problemAt, type BankItem, type BankProblemCode } from '#domain/bank/bank-item';

const DEEPEST = 100;
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads CAMT out of pieces of XML. A document type, which could make a small file large, is refused; so is what is not well-formed. */
export async function* readCamt(texts: AsyncIterable<string>): AsyncGenerator<BankItem[]> {
  const parser = new SaxesParser({ xmlns: false });
  const reader = camtReader();
  let items: BankItem[] = [];
  let text = '';
  let depth = 0;
  let lastLine = 1;
  let failure: BankProblemCode | null = null;
  const fail = (code: BankProblemCode) => {
    if (!failure) items.push(problemAt(code, parser.line));
    failure ??= code;
  };
  parser.on('doctype', () => fail('doctype'));
  parser.on('error', ({ message }) =>
    fail(/unclosed|must contain|document must/i.test(message) ? 'unfinished' : 'not-xml'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (failure) return;
    depth += 1;
    if (depth > DEEPEST) return fail('not-xml');
    text = '';
    reader.open(localName(name), attributes.Ccy, parser.line);
  });
  const addText = (more: string) => {
    text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (failure) return;
    depth -= 1;
    const found = reader.close(localName(name), text, parser.line);
    if (found.length > 0) items.push(...found);
    text = '';
  });
  for await (const piece of texts) {
    parser.write(piece);
    lastLine = parser.line;
    yield items;
    items = [];
    if (failure) return;
  }
  parser.close();
  yield items.map((item) =>
    item.kind === 'problem' && item.problem.code === 'unfinished' ? problemAt('unfinished', lastLine) : item,
  );
}
