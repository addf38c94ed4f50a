import type { EmailPreview as Preview } from '#server/email-template/email-template-queries';

type Props = {
  email: Preview;
  texts: Readonly<Record<'subject' | 'plain', string>>;
  /** The heading above it has this level. */
  level: 2 | 3;
};

/** An email as it would arrive: its subject, what email programs show, and the plain text. Its links lead nowhere. */
export function EmailPreview({ email: { subject, text, html }, texts, level }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="grid gap-3">
      <Heading className="text-base font-semibold wrap-anywhere">
        <span className="font-normal text-quiet">{texts.subject}</span> {subject}
      </Heading>
      <iframe
        srcDoc={html}
        title={subject}
        sandbox=""
        className="h-[32rem] w-full rounded-md border border-rule bg-paper"
      />
      <details>
        <summary className="min-h-10 py-2 text-sm font-semibold">{texts.plain}</summary>
        <p className="whitespace-pre-line wrap-anywhere border-s-4 border-rule ps-4 text-sm">{text}</p>
      </details>
    </div>
  );
}
