import { NotFoundPage } from '#components/page/trouble-pages';
import { GONE } from '#content/messages/gone';
import { translate } from '#server/i18n/translate';

export default function Page() {
  return <NotFoundPage i18n={translate('en', GONE)} home="/give" />;
}
