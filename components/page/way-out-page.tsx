import { LedgerCoil } from '#components/page/ledger-coil';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

/** A page that says why there is nothing to see, and where to go instead. */
export function WayOutPage({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <PageBody>
      <PageHeading title={title} lead={lead} />
      <div className="flex flex-wrap items-center gap-3">{children}</div>
      <LedgerCoil className="mt-16 h-16 w-80 max-w-full" />
    </PageBody>
  );
}
