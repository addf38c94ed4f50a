import { NotFoundPage } from '#components/page/trouble-pages';
import { GONE } from '#content/messages/gone';
import { getLocaleOrDefault } from '../../../../get-locale';
import { translate } from '#server/i18n/translate';

export default async function Page() {
  return <NotFoundPage i18n={translate(await getLocaleOrDefault(), GONE)} home="/give" />;
}
