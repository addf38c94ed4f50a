/** Data as text for a script element: no `<` in it can end the element or begin another. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A page's data for machines, in schema.org's terms, as JSON-LD. Browsers do not run it. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(data) }} />;
}
