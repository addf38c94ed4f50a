import { NotFoundPage } from '#components/page/trouble-pages';
import { NOT_FOUND } from '#content/messages/not-found';
import { translate } from '#server/i18n/translate';
import { getLocaleOrDefault } from '../../get-locale';

export default async function Page() {
  return <NotFoundPage i18n={translate(await getLocaleOrDefault(), NOT_FOUND)} />;
}
