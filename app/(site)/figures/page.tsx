import type { Metadata } from 'next';
import { FiguresPage } from '#components/figures/figures-page';
import { PROGRAMMES } from '#content/campaign';
import { DEFINITIONS } from '#domain/figures';
import { dayOf, getPublicState } from '#server/site/public-state';

export const dynamic = 'error';

export const metadata: Metadata = {
  title: 'Open figures',
  description: 'Promised, received, expected and overdue, each with its definition and the moment it was counted.',
  alternates: { canonical: '/figures' },
};

export default async function Page() {
  const state = await getPublicState();
  const view = state && {
    figures: state.figures,
    definitions: DEFINITIONS,
    programmeNames: Object.fromEntries(PROGRAMMES.map(({ slug, name }) => [slug, name])),
    firstDay: state.terms.firstDay,
    lastDay: state.terms.lastDay,
    today: dayOf(state.figures),
  };
  return <FiguresPage view={view} />;
}
