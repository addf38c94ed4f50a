import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

export type HelpKey = 'help' | 'helpQuestions';

/** Where to get help: the first line of every page's footer (WCAG 3.2.6). `email` is the foundation's address. */
export function HelpLine({ i18n: { language, t }, email }: { i18n: I18n<HelpKey>; email: string }) {
  return (
    <p className="help flex flex-wrap items-center gap-x-6">
      <span className="inline-flex min-h-10 flex-wrap items-center gap-x-1.5">
        {t('help')}
        <a href={`mailto:${email}`} className="link break-all">
          {email}
        </a>
      </span>
      <TextLink
        href={localizedPath(language, '/give#questions')}
        prefetch={false}
        className="link inline-flex min-h-10 items-center"
      >
        {t('helpQuestions')}
      </TextLink>
    </p>
  );
}
