/** Data as text that can stand in a script element: no `<` in it can end the element or begin another. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** What a page says of itself to machines, by schema.org, as JSON-LD: data, which no browser runs. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(data) }} />;
}
