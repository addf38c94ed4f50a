type Props = { title: string; lead?: React.ReactNode; id: string; night?: boolean; children: React.ReactNode };

/** A section of the home page: a rule, a title in the margin, and the content next to it. */
export function Section({ title, lead, id, night, children }: Props) {
  return (
    <section aria-labelledby={id} className={night ? 'night' : undefined}>
      <div className="wrap py-14 md:py-20">
        <div className="mb-8 grid gap-x-12 gap-y-3 border-t-[1.5px] border-ink pt-5 md:mb-11 lg:grid-cols-[5fr_7fr]">
          <h2 id={id} className="max-w-[10.5em] text-3xl">
            {title}
          </h2>
          {lead ? <div className="max-w-measure text-lg text-quiet lg:pt-2">{lead}</div> : null}
        </div>
        {children}
      </div>
    </section>
  );
}
