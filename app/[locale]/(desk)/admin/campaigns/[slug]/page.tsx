import type { Metadata } from 'next';
import { CampaignForm } from '#components/desk/campaign-form';
import { CampaignFrame } from '#components/desk/campaign-frame';
import { FocusedStatus } from '#components/desk/focused-status';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { TextLink } from '#components/page/text-link';
import { currencySign } from '#components/pledge/amount-text';
import { LANGUAGES } from '#content/languages';
import { DESK_CAMPAIGNS } from '#content/messages/desk-campaigns';
import { isOpen } from '#domain/campaign';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { findCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { closeCampaignAction, saveCampaignAction } from '../actions';
import { toFormProps } from '../campaign-form-props';

/** What an act leads to: `?done=saved`. */
const DONE = ['saved', 'unchanged', 'added', 'closed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CAMPAIGNS).title };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/campaigns/[slug]'>) {
  const [lang, { slug }, { done }] = await Promise.all([getLocale(), params, searchParams]);
  const staff = await requireStaff('edit-catalogue', localizedPath(LANGUAGES[lang], `/admin/campaigns/${slug}`));
  const { terms, version } = getOr404(await findCampaign(slug));
  const i18n = translate(lang, DESK_CAMPAIGNS);
  const { t, language } = i18n;
  const said = DONE.find((each) => each === done);
  const { answers, ...form } = toFormProps(lang, terms);
  const hidden = { ...toLocaleFields(lang), slug };
  return (
    <Desk staff={staff} current="/admin/campaigns">
      <CampaignFrame i18n={i18n} title={terms.name}>
        {said ? (
          <FocusedStatus id="done" autoFocus>
            {t(said)}
          </FocusedStatus>
        ) : null}
        <p>
          <TextLink href={localizedPath(language, `/campaigns/${slug}`)} prefetch={false}>
            {t('view')}
          </TextLink>
        </p>
        <CampaignForm
          {...form}
          action={saveCampaignAction}
          sign={currencySign(terms.currency, language.numbers)}
          answers={{ ...answers, version: String(version) }}
          hidden={hidden}
          label={terms.name}
          submit={t('save')}
        />
        {isOpen(terms, today()) && terms.lastDay !== today() ? (
          <section className="border-t border-rule pt-4">
            <p className="mb-3">{t('closeText')}</p>
            <ActionButton
              words={form.words}
              action={closeCampaignAction}
              initial={EMPTY_FORM}
              hidden={{ ...hidden, version: String(version) }}
              submit={t('close')}
              scope="close"
              tone="line"
              size="sm"
            />
          </section>
        ) : null}
      </CampaignFrame>
    </Desk>
  );
}
