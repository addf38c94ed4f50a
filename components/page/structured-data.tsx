/** Data as the text of a script element. No `<` in it can close the element or open another. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A page's structured data: JSON-LD with the vocabulary of schema.org. Browsers do not run it. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(data) }} />;
}
