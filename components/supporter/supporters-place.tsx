import type { Tongue } from '#components/site/told';
import { placeIn } from '#domain/place-in';

/** The address of a part of the list: what is looked for, and where to go on. */
export function supportersPlace(
  tongue: Pick<Tongue, 'base'>,
  asked: Readonly<{ q?: string; after?: string }> = {},
): string {
  const params = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return placeIn(tongue, params.size > 0 ? `/supporters/search?${params}` : '/supporters');
}
