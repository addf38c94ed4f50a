import { ActionLink } from '#components/page/action-link';

type Props = Readonly<{ title: React.ReactNode; text: string; children: React.ReactNode }>;

/** Shown if there are no names: the reason, and links to other pages. */
export function NoNamesNotice({ title, text, children }: Props) {
  return (
    <div className="mt-12 border-t-[1.5px] border-ink pt-6">
      <h2 className="max-w-[16em] text-2xl">{title}</h2>
      <p className="mt-3 max-w-measure text-quiet">{text}</p>
      <div className="mt-6">{children}</div>
    </div>
  );
}

/** A link to another part of the list. */
export function ListLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <ActionLink href={href} tone="line" prefetch={false}>
      {children}
    </ActionLink>
  );
}
