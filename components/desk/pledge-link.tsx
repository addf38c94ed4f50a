import type { Language } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { localizedPath } from '#domain/localized-path';

/** The reference of a pledge, which leads to its record at the desk. */
export function PledgeLink({ reference, language }: { reference: string; language: Language }) {
  return (
    <TextLink
      href={localizedPath(language, `/admin/pledges/${reference}`)}
      prefetch={false}
      className="link tabular inline-flex min-h-6 items-center"
    >
      {reference}
    </TextLink>
  );
}
