import { Ornament } from '#components/page/ornament';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

/** A page that says why there is nothing to show, with links to other pages. */
export function WayOutPage({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <PageBody>
      <PageHeading title={title} lead={lead} />
      <div className="flex flex-wrap items-center gap-3">{children}</div>
      <Ornament className="mt-16 h-16 w-80 max-w-full" />
    </PageBody>
  );
}
