const en = {
  title: 'Accessibility',
  description: 'What this site does so that everyone can use it, how that is tested, and where it falls short.',
  lead: 'What is done so that everyone can use this site, how that is tested, and where it still falls short.',
  aimTitle: 'The aim',
  aim1: 'WCAG 2.2 at level AA, on every page and in every state of it. Nobody from outside has audited the site yet, so this is our own word, with the tests behind it.',
  doesTitle: 'What it does',
  does1:
    'Every page and form works by keyboard alone, with a focus one can see, and every page begins with a link to its content.',
  does2: 'Every form works without JavaScript, mistakes and the check before sending included.',
  does3: 'Pages fit a window of 320 pixels without scrolling sideways, and follow your choice of light or dark.',
  does4: 'Animation stops where your system asks for less motion, and drawings keep their lines in forced colours.',
  does5:
    'What is wrong in a form is said in words, in a list on top that leads to each field. Nothing you typed is lost.',
  does6: 'Every chart has its table beside it. Signing in takes no puzzle and no password.',
  testedTitle: 'How it is tested',
  tested1: 'All of it by machine, in the tests that a release has to pass, with one browser, Chromium.',
  axe: 'Barriers',
  axeText:
    'axe looks at each page in its states, errors and empty lists included, in windows of 320 and 1440 pixels, and at the colours again in the dark. One finding fails the test.',
  markup: 'Markup',
  markupText: 'html-validate reads the HTML as it is sent; one fault fails the test.',
  narrow: 'Narrow windows',
  narrowText: 'Each page at 320 pixels; one pixel to the side fails the test.',
  keyboard: 'Keyboard',
  keyboardText:
    'A whole gift with its mistakes and the sign-in, a reviewer’s question and refusal, and a visible focus at every stop of every form page, in the dark too.',
  script: 'Without script',
  scriptText: 'A gift, a membership, a sponsorship and the work at the desk, with JavaScript switched off.',
  gapsTitle: 'Known gaps',
  gaps1:
    'No one who uses a screen reader or another aid every day has tested the site with us, and no other browser has been tried by machine.',
  gaps2:
    'Signing in, the pages behind it and the letters are in English only, also for those who come from a Spanish page.',
  gaps3:
    'A page behind the sign-in, or of a form half filled in, shows its words only with JavaScript where it is not there or not yours.',
  gaps4: 'A sign-in link lives {minutes} minutes. Whoever needs longer can ask for another, five times an hour.',
  gaps5: 'Some tables of the staff’s desk scroll sideways in narrow windows.',
  tellTitle: 'When something is in your way',
  tell1:
    'A demonstration has no mailbox that anyone reads. A foundation that runs this software puts the address here that people write to.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Accesibilidad',
  description: 'Qué hace este sitio para que cualquiera pueda usarlo, cómo se prueba y dónde se queda corto.',
  lead: 'Qué se hace para que cualquiera pueda usar este sitio, cómo se prueba y dónde se queda corto todavía.',
  aimTitle: 'El objetivo',
  aim1: 'WCAG 2.2 en el nivel AA, en cada página y en cada uno de sus estados. Nadie de fuera ha auditado aún el sitio, así que es nuestra propia palabra, con las pruebas detrás.',
  doesTitle: 'Qué hace',
  does1:
    'Cada página y cada formulario funcionan solo con el teclado, con un foco que se ve, y cada página empieza con un enlace a su contenido.',
  does2: 'Cada formulario funciona sin JavaScript, también con errores y con el repaso antes de enviar.',
  does3:
    'Las páginas caben en una ventana de 320 píxeles sin desplazarse de lado y siguen tu preferencia de claro u oscuro.',
  does4:
    'La animación se detiene si tu sistema pide menos movimiento, y los dibujos conservan sus líneas con colores forzados.',
  does5:
    'Lo que está mal en un formulario se dice con palabras, en una lista arriba que lleva a cada campo. No se pierde nada de lo escrito.',
  does6: 'Cada gráfico tiene su tabla al lado. Para entrar no hay acertijos ni contraseñas.',
  testedTitle: 'Cómo se prueba',
  tested1: 'Todo por máquina, en las pruebas que una versión tiene que pasar, con un solo navegador, Chromium.',
  axe: 'Barreras',
  axeText:
    'axe mira cada página en sus estados, también con errores y con listas vacías, en ventanas de 320 y 1440 píxeles, y otra vez los colores en oscuro. Un solo hallazgo hace fallar la prueba.',
  markup: 'Código',
  markupText: 'html-validate lee el HTML tal como se envía; una sola falta hace fallar la prueba.',
  narrow: 'Ventanas estrechas',
  narrowText: 'Cada página a 320 píxeles; un píxel de más hacia un lado hace fallar la prueba.',
  keyboard: 'Teclado',
  keyboardText:
    'Una aportación entera con sus errores y la entrada, la pregunta y el rechazo de quien revisa, y un foco visible en cada parada de cada página con formulario, también en oscuro.',
  script: 'Sin script',
  scriptText: 'Una aportación, una membresía, un patrocinio y el trabajo del despacho, con JavaScript apagado.',
  gapsTitle: 'Lo que sabemos que falta',
  gaps1:
    'Nadie que use a diario un lector de pantalla u otra ayuda ha probado el sitio con nosotros, y por máquina no se ha probado otro navegador.',
  gaps2:
    'La entrada, las páginas con sesión y los correos están solo en inglés, también para quien llega desde una página en español.',
  gaps3:
    'Una página con sesión, o de un formulario a medias, muestra su texto solo con JavaScript cuando no existe o no es tuya.',
  gaps4: 'Un enlace de entrada vive {minutes} minutos. Quien necesite más puede pedir otro, cinco veces por hora.',
  gaps5: 'Algunas tablas del despacho del personal se desplazan de lado en ventanas estrechas.',
  tellTitle: 'Si algo se interpone en tu camino',
  tell1:
    'Una demostración no tiene un buzón que alguien lea. Una fundación que use este software pone aquí la dirección a la que escribirle.',
};

/** How everyone can use the site: what is done, how it is tested, what is missing. */
export const ACCESSIBILITY_WORDS = { en, es };
