import type { Catalogue } from '#domain/catalogue';
import { fixtureCatalogue } from '#test/fixture-campaign';

export function catalogueOfYear(year: number): Catalogue {
  return fixtureCatalogue(year);
}
