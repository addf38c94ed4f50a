/** The texts of the search box, as strings. */
export const PALETTE_KEYS = [
  'searchTitle',
  'searchLabel',
  'searchLead',
  'close',
  'groupPlaces',
  'groupActs',
  'searching',
  'searchFailed',
] as const;

/** Whether a key opens the box: Ctrl or Cmd with K, which no letter alone does (WCAG 2.1.4). */
export const opensPalette = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
