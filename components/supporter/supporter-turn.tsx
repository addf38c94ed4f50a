import { ActionLink } from '#components/page/action-link';

type Turn = Readonly<{ title: React.ReactNode; text: string; children: React.ReactNode }>;

/** Shown in place of names: why there are none, and where to go on. */
export function SupporterTurn({ title, text, children }: Turn) {
  return (
    <div className="mt-12 border-t-[1.5px] border-ink pt-6">
      <h2 className="max-w-[24ch] text-2xl">{title}</h2>
      <p className="mt-3 max-w-measure text-quiet">{text}</p>
      <div className="mt-6">{children}</div>
    </div>
  );
}

/** Where the list goes on, or back. */
export function TurnLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <ActionLink href={href} tone="line" prefetch={false}>
      {children}
    </ActionLink>
  );
}
