const en = {
  title: 'Privacy',
  description: 'What this site keeps about you, what for, for how long, and who can read it.',
  lead: 'What is kept about you, what for, for how long, and who can read it. It is written from what the software does, and says what it does not do yet.',
  shortTitle: 'In short',
  short1:
    'No trackers and no advertising. No script, font or picture comes from another company. Pages that anyone can read set no cookie, and reading them needs no account.',
  short2:
    'Where the site runs as a demonstration without a mail server, letters are not sent: they are shown at /demo/mailbox to everyone who can open the site. Use an invented address there.',
  cookiesTitle: 'Cookies',
  cookies1:
    'All are this site’s own, and no script can read them. Beside them your browser keeps only the copies of pages that it always keeps.',
  sessionText:
    'Keeps you signed in: for {days} days, or until you sign out. Over https its name begins with <code>__Host-</code>.',
  knownText:
    'Tells the sign-in page that this device has signed in to your address before, so that a stranger who asks for many letters cannot lock you out. It holds no address, opens nothing, and lasts {days} days. Over https its name begins with <code>__Host-</code> too.',
  providerText:
    'Only while you sign in through another provider, where one is offered: they guard the way there and back, and end within 15 minutes or with your browser.',
  keptTitle: 'What is kept, and how long',
  keptAccount: 'Your account',
  keptAccountText:
    'Your e-mail address, when it was verified and when you first came. From another provider also your name and the number it knows you by; its keys are not kept. No end is set.',
  keptSession: 'A session',
  keptSessionText:
    'A random key and the day it ends. Signing out removes it at once; one that has run out is removed within the hour.',
  keptLink: 'A sign-in link',
  keptLinkText:
    'The address it was asked for, a fingerprint of its secret, and the browser and system that asked, such as “Firefox on Linux”, which the letter repeats. It works for {minutes} minutes, once. Used, it is gone; unused, it is removed about a day later.',
  keptDraft: 'A form not yet sent',
  keptDraftText: 'What you typed, for {hours} hours, so that signing in on the way loses nothing.',
  keptPledge: 'A pledge',
  keptPledgeText:
    'What you promised and for what, its parts, your message, a dedication with the name in it, the name to show and how you wish to be shown. From an organisation also its website and the name and address of its contacts. Kept, because the public sums are made of it.',
  keptHistory: 'Its history and payments',
  keptHistoryText:
    'Who did what, when and why, and what arrived. The database lets nobody change or delete these lines through the site.',
  keptLetter: 'A letter',
  keptLetterText:
    'Which one went to whom and when, its subject, and what the mail server said. Its text is kept in a demonstration’s mailbox alone.',
  keptKey: 'A key against doing things twice',
  keptKeyText: 'A fingerprint of each pledge you sent and what it was answered, beside your account. No end is set.',
  keptLimit: 'A counter',
  keptLimitText:
    'How often within an hour a link was asked for, a form sent or a name looked for, by e-mail address or account; by network address only where whoever runs the site has named its proxies. Removed within about two hours.',
  seenTitle: 'What others see',
  seen1:
    'With each pledge you choose: by name with the amount, by name without it, or not at all. A name stands on a public page only if you chose so and the pledge was accepted. A message stands with the name only after a person has passed it. Whoever stays anonymous is counted and never named, and their message is shown to nobody.',
  seen2: 'The open figures are sums. While fewer than three supporters stand behind them they are not broken down.',
  whoTitle: 'Who can read it',
  who1: 'People with a role can read pledges, their history and the address of each supporter: reviewers, who decide; treasurers, who record money; editors, who look after the catalogue; admins, who do all of it and give roles. A role that is taken back ends at the next request, and giving and taking roles is recorded.',
  who2: 'Whoever runs the site can read its database. Its mail server carries the letters, and a provider you sign in with learns that you did. Nothing goes to anybody else.',
  logsTitle: 'Logs',
  logs1:
    'The software writes a line when something fails, with e-mail addresses, secrets and cookies left out. It does not log which pages you read. A proxy that somebody puts in front of it may.',
  openTitle: 'Not done yet',
  open1:
    'A button to download all that is held about you, and one to be forgotten. <account>Your privacy page</account> says in words what is held.',
  open2: 'Changing by yourself how you are shown, once a pledge is made.',
  open3: 'A day on which old accounts, pledges and letters are removed by themselves.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Privacidad',
  description: 'Qué guarda este sitio sobre ti, para qué, durante cuánto tiempo y quién puede leerlo.',
  lead: 'Qué se guarda sobre ti, para qué, cuánto tiempo y quién puede leerlo. Está escrito a partir de lo que hace el software, y dice también lo que aún no hace.',
  shortTitle: 'En pocas palabras',
  short1:
    'Sin rastreadores ni publicidad. Ningún script, tipo de letra ni imagen viene de otra empresa. Las páginas que cualquiera puede leer no ponen cookies, y para leerlas no hace falta cuenta.',
  short2:
    'Donde el sitio funciona como demostración sin servidor de correo, los correos no se envían: se muestran en /demo/mailbox a cualquiera que pueda abrir el sitio. Usa allí una dirección inventada.',
  cookiesTitle: 'Cookies',
  cookies1:
    'Todas son de este sitio y ningún script puede leerlas. Aparte de ellas, tu navegador solo guarda las copias de páginas que guarda siempre.',
  sessionText:
    'Mantiene tu sesión: durante {days} días o hasta que salgas. Con https su nombre empieza por <code>__Host-</code>.',
  knownText:
    'Le dice a la página de entrada que este dispositivo ya entró antes con tu dirección, para que un extraño que pida muchos correos no pueda dejarte fuera. No contiene ninguna dirección, no abre nada y dura {days} días. Con https su nombre también empieza por <code>__Host-</code>.',
  providerText:
    'Solo mientras entras mediante otro proveedor, si se ofrece alguno: protegen la ida y la vuelta, y terminan a los 15 minutos o al cerrar el navegador.',
  keptTitle: 'Qué se guarda y cuánto tiempo',
  keptAccount: 'Tu cuenta',
  keptAccountText:
    'Tu dirección de correo, cuándo se comprobó y cuándo llegaste. De otro proveedor, también tu nombre y el número con que te conoce; sus claves no se guardan. No tiene fecha de fin.',
  keptSession: 'Una sesión',
  keptSessionText:
    'Una clave al azar y el día en que termina. Al salir se borra al momento; la que ha caducado se borra en menos de una hora.',
  keptLink: 'Un enlace de entrada',
  keptLinkText:
    'La dirección para la que se pidió, una huella de su secreto, y el navegador y el sistema que lo pidieron, como «Firefox on Linux», que el correo repite. Sirve {minutes} minutos y una sola vez. Usado, desaparece; sin usar, se borra más o menos un día después.',
  keptDraft: 'Un formulario sin enviar',
  keptDraftText: 'Lo que escribiste, durante {hours} horas, para que no se pierda nada al entrar por el camino.',
  keptPledge: 'Una promesa',
  keptPledgeText:
    'Lo que prometiste y para qué, sus partes, tu mensaje, una dedicatoria con el nombre que lleva, el nombre que se muestra y cómo quieres aparecer. De una organización, también su sitio web y el nombre y la dirección de sus contactos. Se conserva, porque de ella están hechas las sumas públicas.',
  keptHistory: 'Su historial y sus pagos',
  keptHistoryText:
    'Quién hizo qué, cuándo y por qué, y lo que ha llegado. La base de datos no deja que nadie cambie o borre esas líneas desde el sitio.',
  keptLetter: 'Un correo',
  keptLetterText:
    'Cuál se envió, a quién y cuándo, su asunto y lo que dijo el servidor de correo. Su texto se guarda solo en el buzón de una demostración.',
  keptKey: 'Una clave para no hacer nada dos veces',
  keptKeyText:
    'Una huella de cada promesa que enviaste y lo que se le respondió, junto a tu cuenta. No tiene fecha de fin.',
  keptLimit: 'Un contador',
  keptLimitText:
    'Cuántas veces en una hora se pidió un enlace, se envió un formulario o se buscó un nombre, por dirección de correo o por cuenta; por dirección de red solo donde quien lleva el sitio ha indicado sus proxies. Se borra en unas dos horas.',
  seenTitle: 'Qué ven los demás',
  seen1:
    'Con cada promesa eliges: con nombre e importe, con nombre sin importe, o de ninguna forma. Un nombre solo está en una página pública si así lo elegiste y la promesa fue aceptada. Un mensaje aparece junto al nombre solo después de que una persona lo haya aceptado. Quien prefiere el anonimato cuenta, pero nunca se nombra, y su mensaje no se muestra a nadie.',
  seen2: 'Las cifras abiertas son sumas. Mientras haya menos de tres apoyos detrás, no se desglosan.',
  whoTitle: 'Quién puede leerlo',
  who1: 'Quienes tienen un cargo pueden leer las promesas, su historial y la dirección de cada persona: revisores, que deciden; tesoreros, que anotan el dinero; editores, que cuidan el catálogo; y administradores, que hacen todo eso y dan los cargos. Un cargo retirado termina en la siguiente petición, y dar o quitar cargos queda anotado.',
  who2: 'Quien lleva el sitio puede leer su base de datos. Su servidor transporta los correos, y el proveedor con el que entres sabe que lo has hecho. Nada llega a nadie más.',
  logsTitle: 'Registros',
  logs1:
    'El software escribe una línea cuando algo falla, sin direcciones de correo, secretos ni cookies. No anota qué páginas lees. Un proxy que alguien ponga delante sí podría hacerlo.',
  openTitle: 'Lo que falta',
  open1:
    'Un botón para descargar todo lo que se guarda sobre ti y otro para que se borren tus datos. <account>Tu página de privacidad</account>, en inglés, dice con palabras qué se guarda.',
  open2: 'Cambiar por tu cuenta cómo apareces, una vez hecha la promesa.',
  open3: 'Un día en que las cuentas, las promesas y los correos antiguos se borren solos.',
};

/** What is kept about people: true of the code, with the numbers it uses. */
export const PRIVACY_WORDS = { en, es };
