/** What stands around every page, in English. */
export const SHELL_EN = {
  description:
    'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every promise until it is kept.',
  skip: 'Skip to the content',
  main: 'Main',
  footer: 'Footer',
  give: 'Give',
  story: 'Story',
  impact: 'Impact',
  figures: 'Figures',
  sponsors: 'Sponsors',
  supporters: 'Supporters',
  signIn: 'Sign in',
  account: 'Account',
  signedInAs: 'signed in as',
  desk: 'Desk',
  campaignName: 'Ten years behind Python',
  campaign: 'The campaign',
  ways: 'Ways to support',
  openFigures: 'Open figures',
  campaigns: 'Campaigns',
  yourPledges: 'Your pledges',
  follow: 'Follow',
  otherLanguage: 'Español',
  demonstration: 'This is a demonstration',
  demonstrationText:
    'The campaign, its supporters and its sums are invented to show the software at work. No money is asked for or taken here, and neither Meta nor the Python Software Foundation runs or endorses this site.',
  privacy: 'Privacy',
  privacyText:
    'No trackers, no advertising, nothing loaded from other companies. One cookie keeps you signed in, another remembers that this device has signed in before; neither follows you. Your name is shown only as you choose with each pledge.',
  accessibility: 'Accessibility',
  accessibilityText:
    'Built to WCAG 2.2 AA: by keyboard, by screen reader, in large text, in light and dark, and without JavaScript. Its pages are checked against it by machine before a release.',
} as const;

const es: Record<keyof typeof SHELL_EN, string> = {
  description:
    'Una campaña por las personas y las máquinas que sostienen Python: haz una aportación, hazte miembro o patrocina como organización, y sigue cada promesa hasta que se cumpla.',
  skip: 'Ir al contenido',
  main: 'Principal',
  footer: 'Pie de página',
  give: 'Apoyar',
  story: 'Historia',
  impact: 'Impacto',
  figures: 'Cifras',
  sponsors: 'Patrocinadores',
  supporters: 'Personas',
  signIn: 'Entrar',
  account: 'Cuenta',
  signedInAs: 'sesión de',
  desk: 'Despacho',
  campaignName: 'Diez años con Python',
  campaign: 'La campaña',
  ways: 'Formas de apoyar',
  openFigures: 'Cifras abiertas',
  campaigns: 'Campañas',
  yourPledges: 'Tus promesas',
  follow: 'Seguir',
  otherLanguage: 'English',
  demonstration: 'Esto es una demostración',
  demonstrationText:
    'La campaña, quienes la apoyan y sus sumas son inventados para mostrar el software en marcha. Aquí no se pide ni se cobra dinero, y ni Meta ni la Python Software Foundation dirigen o respaldan este sitio.',
  privacy: 'Privacidad',
  privacyText:
    'Sin rastreadores, sin publicidad, sin nada cargado de otras empresas. Una cookie mantiene tu sesión y otra recuerda que este dispositivo ya entró alguna vez; ninguna te sigue. Tu nombre se muestra solo como elijas en cada promesa.',
  accessibility: 'Accesibilidad',
  accessibilityText:
    'Hecho según WCAG 2.2 AA: con teclado, con lector de pantalla, en letra grande, en claro y en oscuro, y sin JavaScript. Sus páginas se comprueban por máquina antes de cada versión.',
};

/** What stands around every page. */
export const SHELL_WORDS = { en: SHELL_EN, es };
