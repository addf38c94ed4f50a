/** Spanish for the groups of `content/catalogue-levels.ts`, by slug. */
export const GROUPS_ES: Readonly<Record<string, string>> = {
  foundation: 'La fundación',
  'pycon-us': 'PyCon US',
  pypi: 'El índice de paquetes',
  'core-development': 'El desarrollo del lenguaje',
};

/** Spanish for the benefits of `content/catalogue-benefits.ts`, by slug: name and description. */
export const BENEFITS_ES: Readonly<Record<string, readonly [name: string, description: string]>> = {
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
  'featured-in-a-letter-to-attendees': [
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
