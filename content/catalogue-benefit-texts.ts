import type { Localised } from '#content/languages';

type BenefitText = readonly [name: string, description: string];

const benefitsEs: Readonly<Record<string, BenefitText>> = {
  'case-study-promoted': [
    'Caso práctico, difundido',
    'Cuenta cómo usas Python; una vez publicado, se da a conocer a los lectores.',
  ],
  'badge-of-the-level': ['Distintivo del nivel', 'Una marca para tu propio sitio y tu estand.'],
  'logo-on-python-org': ['Logotipo en python.org', 'Con enlace, en la página de patrocinadores, por orden de nivel.'],
  'mentions-on-social-media': [
    'Menciones en redes sociales',
    'Se anuncia tu apoyo; más a menudo en los niveles altos.',
  ],
  'logo-on-the-job-board': [
    'Logotipo en la bolsa de trabajo',
    'Durante un año, junto a las ofertas de empleo con Python.',
  ],
  'mention-in-the-newsletter': ['Mención en el boletín', 'En el que la fundación envía cada dos meses.'],
  'logo-on-the-foundations-blog': [
    'Logotipo en el blog de la fundación',
    'En la cabecera de la página, durante un año.',
  ],
  'a-blog-post-of-your-own': [
    'Una entrada propia en el blog',
    'Un artículo sobre cómo usas Python en tu organización.',
  ],
  'a-talk-with-the-board': ['Una charla con la junta', 'Una reunión con la dirección sobre un tema que elijas.'],
  'booth-in-the-hall': [
    'Estand en la sala',
    'Espacio para conocer gente, desde la tarde de apertura. Por orden de llegada.',
  ],
  'logo-in-conference-news': ['Logotipo en las noticias del congreso', 'En los boletines para quienes los han pedido.'],
  'listed-on-the-conference-site': ['En la lista del sitio del congreso', 'Con nombre y nivel.'],
  'full-conference-passes': [
    'Pases completos para el congreso',
    'Todas las charlas y la velada de apertura, para ese número de personas.',
  ],
  'table-at-the-job-fair': ['Mesa en la feria de empleo', 'Con tus ofertas en la página de la feria.'],
  'licences-to-scan-badges': [
    'Licencias para leer acreditaciones',
    'Para seguir en contacto con los visitantes que lo aceptan.',
  ],
  'featured-in-an-email-to-attendees': [
    'Destacado en un correo a los asistentes',
    'Uno de los correos que recibe toda persona inscrita.',
  ],
  'staff-passes-for-the-hall': [
    'Pases de personal para la sala',
    'Para quienes atienden el estand; incluyen las comidas en la sala.',
  ],
  'a-sponsors-workshop': [
    'Un taller del patrocinador',
    'Tres cuartos de hora para enseñar algo, el día antes de las charlas.',
  ],
  'a-greeting-from-the-stage': ['Un saludo desde el escenario', 'Tres minutos ante todo el congreso.'],
  'a-slide-between-talks': [
    'Una diapositiva entre charlas',
    'En color, en todas las salas, mientras la gente se sienta.',
  ],
  'a-room-for-interviews': ['Una sala para entrevistas', 'Privada, el día de la feria de empleo.'],
  'more-staff-passes-at-a-price': ['Más pases de personal, de pago', 'Hasta ese número además de los incluidos.'],
  'more-full-passes-at-less': [
    'Más pases completos, a menor precio',
    'Hasta ese número por debajo del precio habitual para empresas.',
  ],
  'conference-mentions-on-social-media': [
    'Menciones del congreso en redes sociales',
    'Mensajes que te nombran como patrocinador del congreso.',
  ],
  'a-gift-to-the-pyladies-auction': [
    'Un regalo para la subasta de PyLadies',
    'Da algo que se subaste en beneficio de PyLadies.',
  ],
  'booth-for-an-open-project': [
    'Estand para un proyecto abierto',
    'Espacio gratuito para proyectos que no podrían pagarlo; previa solicitud.',
  ],
  'registration-sponsor': [
    'Patrocinio de las inscripciones',
    'Entrega algo útil a cada persona que recoge su acreditación.',
  ],
  'opening-reception-sponsor': ['Patrocinio de la recepción de apertura', 'Da la bienvenida en la primera velada.'],
  'table-at-the-job-fair-only': ['Solo mesa en la feria de empleo', 'Para quienes vienen a contratar, no a exponer.'],
  'captioning-sponsor': ['Patrocinio de los subtítulos', 'Paga los subtítulos en directo de las charlas.'],
  'pyladies-auction-sponsor': ['Patrocinio de la subasta de PyLadies', 'Sostiene la propia velada.'],
  'pyladies-luncheon-sponsor': ['Patrocinio del almuerzo de PyLadies', 'Paga la comida que comparten las PyLadies.'],
  'members-lunch-sponsor': ['Patrocinio del almuerzo de miembros', 'Paga la comida de los miembros de la fundación.'],
  'travel-grant-sponsor': ['Patrocinio de las ayudas de viaje', 'Ayuda a venir a quienes no podrían de otro modo.'],
  'logo-on-the-sponsors-page': [
    'Logotipo en la página de patrocinadores',
    'En la página del propio índice dedicada a quienes lo pagan.',
  ],
  'part-in-a-joint-blog-post': [
    'Parte en una entrada conjunta',
    'Un artículo de la fundación sobre cómo usan el índice sus patrocinadores.',
  ],
  'logo-on-project-pages': ['Logotipo en las páginas de proyectos', 'Donde la gente mira al elegir un paquete.'],
  'a-blog-post-of-your-own-on-the-index': ['Una entrada propia sobre el índice', 'Escrita con la fundación.'],
  'logo-in-the-footer': ['Logotipo en el pie de página', 'Al pie de cada página del índice.'],
  'index-mentions-on-social-media': [
    'Menciones del índice en redes sociales',
    'Se anuncia tu apoyo donde leen quienes usan el índice.',
  ],
  'logo-on-the-download-page': ['Logotipo en la página de descargas', 'Donde la gente obtiene el propio lenguaje.'],
  'a-joint-press-release': ['Una nota de prensa conjunta', 'Escrita junto con la fundación.'],
  'thanks-at-the-core-sprint': [
    'Agradecimiento en el encuentro de desarrollo',
    'Al abrir y al cerrar, y en lo que se escribe sobre él.',
  ],
  'logo-in-the-developers-guide': ['Logotipo en la guía de desarrollo', 'Muchas personas del núcleo la usan a diario.'],
  'a-talk-with-the-steering-council': [
    'Una charla con el Steering Council',
    'Sobre asuntos técnicos, o simplemente preguntas y respuestas.',
  ],
  'logo-in-the-documentation': ['Logotipo en la documentación', 'En docs.python.org, durante un año.'],
  'thanks-at-the-language-summit': [
    'Agradecimiento en el Language Summit',
    'Al abrir y al cerrar, en un mensaje y en la crónica.',
  ],
};

const benefitsDe: Readonly<Record<string, BenefitText>> = {
  'case-study-promoted': [
    'Fallstudie, bekannt gemacht',
    'Erzähl, wie du Python nutzt; nach dem Erscheinen machen wir sie bekannt.',
  ],
  'badge-of-the-level': ['Abzeichen der Stufe', 'Ein Zeichen für deine eigene Website und deinen Stand.'],
  'logo-on-python-org': ['Logo auf python.org', 'Verlinkt, auf der Seite der Sponsoren, nach Stufe geordnet.'],
  'mentions-on-social-media': [
    'Erwähnungen in sozialen Medien',
    'Deine Unterstützung wird bekannt gegeben; öfter auf höheren Stufen.',
  ],
  'logo-on-the-job-board': ['Logo in der Jobbörse', 'Ein Jahr lang, neben den Stellenangeboten mit Python.'],
  'mention-in-the-newsletter': [
    'Erwähnung im Newsletter',
    'Im Newsletter, den die Stiftung alle zwei Monate verschickt.',
  ],
  'logo-on-the-foundations-blog': ['Logo im Blog der Stiftung', 'Im Kopf der Seite, ein Jahr lang.'],
  'a-blog-post-of-your-own': ['Ein eigener Blogbeitrag', 'Ein Artikel darüber, wie deine Organisation Python nutzt.'],
  'a-talk-with-the-board': ['Ein Gespräch mit dem Vorstand', 'Ein Treffen mit der Leitung zu einem Thema deiner Wahl.'],
  'booth-in-the-hall': [
    'Stand in der Halle',
    'Platz, um Menschen zu treffen, ab dem Eröffnungsabend. Wer zuerst kommt, mahlt zuerst.',
  ],
  'logo-in-conference-news': ['Logo in den Konferenz-Newslettern', 'In den E-Mails an alle, die sie bestellt haben.'],
  'listed-on-the-conference-site': ['Auf der Konferenz-Website genannt', 'Mit Name und Stufe.'],
  'full-conference-passes': ['Volle Konferenztickets', 'Alle Vorträge und der Eröffnungsabend, für so viele Personen.'],
  'table-at-the-job-fair': ['Tisch auf der Jobmesse', 'Mit deinen offenen Stellen auf der Seite der Messe.'],
  'licences-to-scan-badges': [
    'Lizenzen zum Scannen von Namensschildern',
    'Um mit Besuchern in Kontakt zu bleiben, die zustimmen.',
  ],
  'featured-in-an-email-to-attendees': [
    'Vorgestellt in einer E-Mail an alle Gäste',
    'In einer der E-Mails, die alle Angemeldeten bekommen.',
  ],
  'staff-passes-for-the-hall': [
    'Personaltickets für die Halle',
    'Für alle, die den Stand betreuen; Essen in der Halle inbegriffen.',
  ],
  'a-sponsors-workshop': [
    'Ein Workshop des Sponsors',
    'Eine Dreiviertelstunde, um etwas zu vermitteln, am Tag vor den Vorträgen.',
  ],
  'a-greeting-from-the-stage': ['Ein Grußwort von der Bühne', 'Drei Minuten vor der ganzen Konferenz.'],
  'a-slide-between-talks': [
    'Eine Folie zwischen den Vorträgen',
    'In Farbe, in allen Räumen, während die Leute Platz nehmen.',
  ],
  'a-room-for-interviews': ['Ein Raum für Bewerbungsgespräche', 'Ungestört, am Tag der Jobmesse.'],
  'more-staff-passes-at-a-price': [
    'Weitere Personaltickets gegen Aufpreis',
    'Bis zu so viele zusätzlich zu den enthaltenen.',
  ],
  'more-full-passes-at-less': ['Weitere volle Tickets, günstiger', 'Bis zu so viele unter dem üblichen Firmenpreis.'],
  'conference-mentions-on-social-media': [
    'Konferenz-Erwähnungen in sozialen Medien',
    'Beiträge, die dich als Sponsor der Konferenz nennen.',
  ],
  'a-gift-to-the-pyladies-auction': [
    'Eine Gabe für die PyLadies-Auktion',
    'Gib etwas, das zugunsten von PyLadies versteigert wird.',
  ],
  'booth-for-an-open-project': [
    'Stand für ein offenes Projekt',
    'Kostenloser Platz für Projekte, die ihn nicht bezahlen könnten; auf Antrag.',
  ],
  'registration-sponsor': ['Sponsor der Registrierung', 'Gib allen, die sich anmelden, etwas Nützliches in die Hand.'],
  'opening-reception-sponsor': ['Sponsor des Eröffnungsempfangs', 'Begrüße die Gäste am ersten Abend.'],
  'table-at-the-job-fair-only': [
    'Nur ein Tisch auf der Jobmesse',
    'Für alle, die einstellen und nicht ausstellen wollen.',
  ],
  'captioning-sponsor': ['Sponsor der Untertitel', 'Bezahlt die Live-Untertitel der Vorträge.'],
  'pyladies-auction-sponsor': ['Sponsor der PyLadies-Auktion', 'Trägt den Abend selbst.'],
  'pyladies-luncheon-sponsor': ['Sponsor des PyLadies-Mittagessens', 'Bezahlt das gemeinsame Essen der PyLadies.'],
  'members-lunch-sponsor': ['Sponsor des Mitglieder-Mittagessens', 'Bezahlt das Essen der Mitglieder der Stiftung.'],
  'travel-grant-sponsor': ['Sponsor der Reisestipendien', 'Hilft denen zu kommen, die es sonst nicht könnten.'],
  'logo-on-the-sponsors-page': ['Logo auf der Sponsorenseite', 'Auf der Seite des Index für alle, die ihn bezahlen.'],
  'part-in-a-joint-blog-post': [
    'Teil eines gemeinsamen Blogbeitrags',
    'Ein Artikel der Stiftung darüber, wie Sponsoren den Index nutzen.',
  ],
  'logo-on-project-pages': ['Logo auf Projektseiten', 'Dort, wo Menschen ein Paket auswählen.'],
  'a-blog-post-of-your-own-on-the-index': [
    'Ein eigener Blogbeitrag über den Index',
    'Gemeinsam mit der Stiftung geschrieben.',
  ],
  'logo-in-the-footer': ['Logo in der Fußzeile', 'Am Fuß jeder Seite des Index.'],
  'index-mentions-on-social-media': [
    'Index-Erwähnungen in sozialen Medien',
    'Deine Unterstützung wird dort bekannt gegeben, wo Nutzer des Index lesen.',
  ],
  'logo-on-the-download-page': ['Logo auf der Download-Seite', 'Dort, wo Menschen die Sprache selbst herunterladen.'],
  'a-joint-press-release': ['Eine gemeinsame Pressemitteilung', 'Gemeinsam mit der Stiftung geschrieben.'],
  'thanks-at-the-core-sprint': ['Dank beim Core-Sprint', 'Bei Eröffnung und Abschluss und in den Berichten darüber.'],
  'logo-in-the-developers-guide': ['Logo im Leitfaden für Entwickler', 'Viele Core-Entwickler nutzen ihn jeden Tag.'],
  'a-talk-with-the-steering-council': [
    'Ein Gespräch mit dem Steering Council',
    'Zu technischen Themen oder einfach Fragen und Antworten.',
  ],
  'logo-in-the-documentation': ['Logo in der Dokumentation', 'Auf docs.python.org, ein Jahr lang.'],
  'thanks-at-the-language-summit': [
    'Dank beim Language Summit',
    'Bei Eröffnung und Abschluss, in einem Beitrag und im Bericht.',
  ],
};

/** The benefits of catalogue-benefits.ts in each language, by slug; the first language's are those there. */
export const BENEFIT_TEXTS: Localised<Readonly<Record<string, BenefitText>>> = {
  en: {},
  es: benefitsEs,
  de: benefitsDe,
};
