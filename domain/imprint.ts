/** Who is answerable for the site, in one language: lines of a heading and its text. */
export type Imprint = Readonly<{ lead: string; rows: readonly Readonly<{ term: string; text: string }>[] }>;
