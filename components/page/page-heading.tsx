type Props = { title: string; overline?: React.ReactNode; lead?: React.ReactNode; children?: React.ReactNode };

/** The heading of an inner page: its title and one line about its purpose. */
export function PageHeading({ title, overline, lead, children }: Props) {
  return (
    <div className="pb-8 pt-10 md:pb-12 md:pt-16">
      {overline ? <p className="overline-label mb-3">{overline}</p> : null}
      <h1 className="max-w-[11.5em] text-4xl">{title}</h1>
      {lead ? <p className="mt-5 max-w-measure text-lg text-quiet">{lead}</p> : null}
      {children}
    </div>
  );
}
