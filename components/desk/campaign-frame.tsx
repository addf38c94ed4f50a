import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { DeskCampaignsKey } from '#content/messages/desk-campaigns';
import { localizedPath } from '#domain/localized-path';

type Props = { i18n: I18n<DeskCampaignsKey>; title: string; children: React.ReactNode };

/** A page of one campaign, with the way back to all. */
export function CampaignFrame({ i18n: { t, language }, title, children }: Props) {
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink
          href={localizedPath(language, '/admin/campaigns')}
          prefetch={false}
          className="link-quiet inline-flex min-h-6 items-center"
        >
          {t('back')}
        </TextLink>
      </p>
      <h1 className="mb-6 text-2xl wrap-anywhere">{title}</h1>
      <div className="grid max-w-3xl gap-8">{children}</div>
    </>
  );
}
