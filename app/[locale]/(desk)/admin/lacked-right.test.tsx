import { useSearchParams, type ReadonlyURLSearchParams } from 'next/navigation';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { LackedRight } from './lacked-right';

vi.mock('next/navigation', () => ({ useSearchParams: vi.fn() }));

it.each([
  ['lacks=decide', ['No right to decide.']],
  ['lacks=moderate', []],
  ['lacks=constructor', []],
  ['', []],
])('the desk at ?%s says which right is missing', (search, said) => {
  vi.mocked(useSearchParams).mockReturnValue(new URLSearchParams(search) as ReadonlyURLSearchParams);
  const html = renderToStaticMarkup(<LackedRight texts={{ decide: 'No right to decide.' }} />);
  expect([...html.matchAll(/role="alert"[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(said);
});
