/** The column of an inner page. */
export function PageBody({ children }: { children: React.ReactNode }) {
  return <div className="wrap pb-20">{children}</div>;
}
