import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ProgrammeList, type ListedProgramme } from '#components/campaign/programme-list';
import { HOME } from '#content/messages/home';
import { majorUnits } from '#domain/money';
import { translate } from '#server/i18n/translate';

const GRANTS = { slug: 'grants', name: 'Grants', short: 'For events.', story: 'Many a first talk.' };
const show = (programme: ListedProgramme) =>
  renderToStaticMarkup(
    <ProgrammeList i18n={translate('en', HOME)} programmes={[programme]} phase="running" />,
  ).replaceAll(/<[^>]*>/g, ' ');

it('a programme with a small sum says from how many supporters it is, and one with a large sum what is promised', () => {
  expect(show({ ...GRANTS, promised: majorUnits(75, 'USD'), supporters: 3 })).toMatch(/3 supporters\s+\$75 promised/);
  const large = show({ ...GRANTS, promised: majorUnits(12_400, 'USD'), supporters: null });
  expect(large).toMatch(/\$12,400\s+promised/);
  expect(large).not.toContain('supporters');
  expect(show({ ...GRANTS, promised: null, supporters: null })).toContain('Be among the first');
});
