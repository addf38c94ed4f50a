type Props = { title: string; open?: boolean; children: React.ReactNode };

/** Something that is seldom needed, folded away under its title. */
export function Disclosure({ title, open, children }: Props) {
  return (
    <details className="border-t border-rule" open={open}>
      <summary className="min-h-10 py-2 text-sm font-semibold">{title}</summary>
      <div className="pb-5 pt-1">{children}</div>
    </details>
  );
}
