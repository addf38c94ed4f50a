import { CROWD_DEDICATIONS, CROWD_FIRST, CROWD_LAST, CROWD_MESSAGES, CROWD_OTHER } from '#content/demo-crowd';
import { DEMO_EARLIER, earlierCampaign } from '#content/demo-earlier';
import { DEMO_LOGOS } from '#content/demo-logos';
import { DEMO_STAFF, DEMO_SUPPORTERS } from '#content/demo-people';
import { DEMO_ADA, DEMO_GIFTS } from '#content/demo-personal-pledges';
import { DEMO_SPONSORSHIPS } from '#content/demo-sponsorships';
import { DEMO_SPONSOR_TEXTS } from '#content/demo-sponsor-texts';
import type { Lang, Localised } from '#content/languages';
import type { Demonstration, DemoNotice } from '#domain/demonstration';

/** What the demonstration says of itself, while `DEMO` is 1. */
const NOTICE: Localised<DemoNotice> = {
  en: {
    title: 'This is a demonstration',
    text: 'The campaign, its supporters and its sums are invented to show the software at work. No money is asked for or taken here, and neither Meta nor the Python Software Foundation runs or endorses this site.',
    money: 'What you see is a demonstration with invented supporters, so nothing is asked for at all.',
    sponsors: 'All of them and their logos are invented, like the campaign’s other supporters.',
  },
  es: {
    title: 'Esto es una demostración',
    text: 'La campaña, sus colaboradores y sus sumas son inventados para mostrar el software en marcha. Aquí no se pide ni se cobra dinero, y ni Meta ni la Python Software Foundation dirigen o respaldan este sitio.',
    money: 'Lo que ves es una demostración con colaboradores inventados, así que no se pide nada.',
    sponsors: 'Todos ellos y sus logotipos son inventados, como los demás colaboradores de la campaña.',
  },
  de: {
    title: 'Dies ist eine Demonstration',
    text: 'Die Kampagne, ihre Unterstützer und ihre Summen sind erfunden, um die Software bei der Arbeit zu zeigen. Hier wird kein Geld erbeten oder genommen, und weder Meta noch die Python Software Foundation betreibt oder unterstützt diese Website.',
    money: 'Was du siehst, ist eine Demonstration mit erfundenen Unterstützern; erbeten wird also gar nichts.',
    sponsors: 'Sie alle und ihre Logos sind erfunden, wie die übrigen Unterstützer der Kampagne.',
  },
};

/** The invented people, pledges and logos of the demonstration. A foundation's own content has none: `DEMO` is null there. */
export const DEMO: Demonstration<Lang> | null = {
  notice: NOTICE,
  staff: DEMO_STAFF,
  supporters: DEMO_SUPPORTERS,
  pledges: [...DEMO_EARLIER, ...DEMO_GIFTS, ...DEMO_ADA, ...DEMO_SPONSORSHIPS],
  crowd: {
    first: CROWD_FIRST,
    last: CROWD_LAST,
    other: CROWD_OTHER,
    messages: CROWD_MESSAGES,
    dedications: CROWD_DEDICATIONS,
  },
  logos: DEMO_LOGOS,
  sponsorTexts: DEMO_SPONSOR_TEXTS,
  campaigns: (year) => [earlierCampaign(year)],
};
