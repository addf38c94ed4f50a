/** The pages `next build` made beforehand, as its `prerender-manifest.json` names them: by address, with how much of each and how. */
export type Prerendered = Readonly<{
  routes: Readonly<Record<string, Readonly<{ response?: string; compute?: string }>>>;
}>;

/** Which of the places are no page made whole beforehand, the same for everyone; in words, empty when all are. */
export function findNotStatic({ routes }: Prerendered, places: readonly string[]): string[] {
  return places.flatMap((address) => {
    const page = Object.hasOwn(routes, address) ? routes[address] : undefined;
    if (!page) return [`${address} is not among the pages that next build makes beforehand`];
    const { response, compute } = page;
    if (response === 'complete' && compute === 'static') return [];
    return [`${address} is not fully static: next build calls it ${response}, ${compute}`];
  });
}
