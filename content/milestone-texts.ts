import type { Localised } from '#content/languages';

/** The milestones by their slugs: title, a line for the home page, a short text for the story, and two paragraphs for their own page. */
export const MILESTONE_TEXTS = {
  en: {
    'first-residence_title': 'The first Developer-in-Residence',
    'first-residence_line': 'The first Developer-in-Residence starts: one person, full time, on CPython.',
    'first-residence_short':
      'The foundation begins a programme that puts one person on CPython, full time. Łukasz Langa, core developer and release manager of Python 3.8 and 3.9, is the first.',
    'first-residence_long1':
      'Some of the work on a language waits, because no volunteer has the hours for it; some would never be done at all. In 2021 the foundation began to pay one person to do it full time.',
    'first-residence_long2':
      'Łukasz Langa came first, a core developer who had managed the releases of Python 3.8 and 3.9. His first year went into three things: working through the backlog of pull requests, moving bugs.python.org to issues on GitHub, and mentoring new core developers.',
    'visionary-level_title': '$300,000 at the Visionary level',
    'visionary-level_line': '$300,000 at the Visionary level: the one amount our sources state.',
    'visionary-level_short':
      'The foundation announces the one amount in this history that our sources state. It supports the package index, grants around the world, PyCon US and the machines that serve Python’s releases.',
    'visionary-level_long1':
      'On this day the Python Software Foundation announced a sponsorship by Meta of $300,000 at its Visionary level. It is the only amount that our sources name for any of the ten years.',
    'visionary-level_long2':
      'Beside the Developer-in-Residence it supported the Python Package Index, grants to communities around the world, PyCon US, the care of Python’s intellectual property, and the infrastructure from which the language and its releases are served.',
    'second-residence-year_title': 'A second year of full-time work',
    'second-residence-year_line': 'It also pays for a second year of that programme.',
    'second-residence-year_short':
      'The same sponsorship carries the Developer-in-Residence into a second year. That allows continuity and longer plans, with the Steering Council giving direction.',
    'second-residence-year_long1':
      'One year is soon over. With the next one paid for, the Developer-in-Residence could carry on what had been begun and plan further ahead, with direction from Python’s Steering Council.',
    'second-residence-year_long2':
      'The money was part of the Visionary sponsorship announced on the same day. What it continued was a year of reviewing, moving and mentoring: the backlog of pull requests, the new home for issues, the next core developers.',
    'tenth-year_title': 'The tenth year in a row',
    'tenth-year_line': 'The tenth sponsorship in a row.',
    'tenth-year_short':
      'Meta sponsors the foundation once more and looks back at what its part helped to pay for, from the Developer-in-Residence to fundraising for PyLadies.',
    'tenth-year_long1':
      'With this year Meta has sponsored the Python Software Foundation ten times without a gap. Its engineers mark it with an account of why the company does so and of what the money helped to pay for.',
    'tenth-year_long2':
      'They name the Developer-in-Residence programme, the security of the Python Package Index, and education and community: PyCon US, with free and discounted passes, and fundraising for PyLadies. They also invite others in, with a gift, a membership or a sponsorship.',
  },
  es: {
    'first-residence_title': 'El primer Developer-in-Residence',
    'first-residence_line': 'Empieza el programa Developer-in-Residence: una persona, a jornada completa, en CPython.',
    'first-residence_short':
      'La fundación inicia un programa que dedica a una persona a CPython, a jornada completa. El primero es Łukasz Langa, desarrollador del núcleo y responsable de las versiones 3.8 y 3.9 de Python.',
    'first-residence_long1':
      'Parte del trabajo en un lenguaje espera porque nadie que ayuda en su tiempo libre tiene horas para él; otra parte no se haría nunca. En 2021 la fundación empezó a pagar a una persona para hacerlo a jornada completa.',
    'first-residence_long2':
      'El primero fue Łukasz Langa, desarrollador del núcleo que había dirigido las versiones 3.8 y 3.9 de Python. Dedicó su primer año a tres cosas: atender las pull requests acumuladas, trasladar bugs.python.org a las incidencias de GitHub y orientar a nuevas personas del núcleo.',
    'visionary-level_title': '300.000 US$ en el nivel Visionary',
    'visionary-level_line': '300.000 US$ en el nivel Visionary: el único importe que dan nuestras fuentes.',
    'visionary-level_short':
      'La fundación anuncia el único importe de esta historia que dan nuestras fuentes. Apoya el índice de paquetes, ayudas en todo el mundo, PyCon US y las máquinas que sirven las versiones de Python.',
    'visionary-level_long1':
      'Ese día la Python Software Foundation anunció un patrocinio de Meta de 300.000 US$ en su nivel Visionary. Es el único importe que nuestras fuentes dan para alguno de los diez años.',
    'visionary-level_long2':
      'Además del programa Developer-in-Residence, apoyaba el Python Package Index, ayudas a comunidades de todo el mundo, PyCon US, el cuidado de la propiedad intelectual de Python y la infraestructura desde la que se sirven el lenguaje y sus versiones.',
    'second-residence-year_title': 'Un segundo año a jornada completa',
    'second-residence-year_line': 'También paga un segundo año de ese programa.',
    'second-residence-year_short':
      'El mismo patrocinio lleva el programa Developer-in-Residence a su segundo año. Eso permite continuidad y planes más largos, con la orientación del Steering Council.',
    'second-residence-year_long1':
      'Un año se acaba pronto. Con el siguiente pagado, el programa Developer-in-Residence podía continuar lo empezado y planear más allá, con la orientación del Steering Council de Python.',
    'second-residence-year_long2':
      'El dinero formaba parte del patrocinio Visionary anunciado el mismo día. Daba continuidad a un año de revisar, trasladar y orientar: las pull requests acumuladas, la nueva casa de las incidencias, las próximas personas del núcleo.',
    'tenth-year_title': 'El décimo año consecutivo',
    'tenth-year_line': 'El décimo patrocinio consecutivo.',
    'tenth-year_short':
      'Meta patrocina de nuevo a la fundación y repasa lo que su parte ayudó a pagar, desde el programa Developer-in-Residence hasta la recaudación para PyLadies.',
    'tenth-year_long1':
      'Con este año, Meta ha patrocinado diez veces sin pausa a la Python Software Foundation. Sus ingenieros lo celebran contando por qué lo hace la empresa y qué ayudó a pagar ese dinero.',
    'tenth-year_long2':
      'Nombran el programa Developer-in-Residence, la seguridad del Python Package Index, y la educación y la comunidad: PyCon US, con pases gratuitos y rebajados, y la recaudación para PyLadies. Y animan a otros a sumarse, con una aportación, una membresía o un patrocinio.',
  },
  de: {
    'first-residence_title': 'Der erste Developer-in-Residence',
    'first-residence_line': 'Der erste Developer-in-Residence beginnt: eine Person, in Vollzeit, an CPython.',
    'first-residence_short':
      'Die Stiftung beginnt ein Programm, das eine Person in Vollzeit an CPython setzt. Łukasz Langa, Core-Entwickler und Release-Manager von Python 3.8 und 3.9, ist der erste.',
    'first-residence_long1':
      'Manche Arbeit an einer Sprache bleibt liegen, weil keine Ehrenamtlichen die Stunden dafür haben; manche würde gar nicht getan. 2021 begann die Stiftung, eine Person zu bezahlen, die sie in Vollzeit tut.',
    'first-residence_long2':
      'Łukasz Langa kam zuerst, ein Core-Entwickler, der die Versionen 3.8 und 3.9 von Python betreut hatte. Sein erstes Jahr galt drei Dingen: die liegen gebliebenen Pull Requests abzuarbeiten, bugs.python.org zu den Issues auf GitHub umzuziehen und neue Core-Entwickler zu begleiten.',
    'visionary-level_title': '300.000 $ auf der Stufe Visionary',
    'visionary-level_line': '300.000 $ auf der Stufe Visionary: der einzige Betrag, den unsere Quellen nennen.',
    'visionary-level_short':
      'Die Stiftung gibt den einzigen Betrag dieser Geschichte bekannt, den unsere Quellen nennen. Er unterstützt den Paketindex, Fördermittel in aller Welt, die PyCon US und die Rechner, die Pythons Versionen ausliefern.',
    'visionary-level_long1':
      'An diesem Tag gab die Python Software Foundation ein Sponsoring von Meta über 300.000 $ auf ihrer Stufe Visionary bekannt. Es ist der einzige Betrag, den unsere Quellen für irgendeines der zehn Jahre nennen.',
    'visionary-level_long2':
      'Neben dem Developer-in-Residence unterstützte es den Python Package Index, Fördermittel für Communitys in aller Welt, die PyCon US, die Pflege von Pythons geistigem Eigentum und die Infrastruktur, die die Sprache und ihre Versionen ausliefert.',
    'second-residence-year_title': 'Ein zweites Jahr in Vollzeit',
    'second-residence-year_line': 'Es bezahlt auch ein zweites Jahr dieses Programms.',
    'second-residence-year_short':
      'Dasselbe Sponsoring trägt den Developer-in-Residence in ein zweites Jahr. Das ermöglicht Kontinuität und längere Pläne, mit dem Steering Council als Richtungsgeber.',
    'second-residence-year_long1':
      'Ein Jahr ist schnell vorbei. Weil das nächste bezahlt war, konnte der Developer-in-Residence das Begonnene fortführen und weiter voraus planen, mit Richtung vom Steering Council von Python.',
    'second-residence-year_long2':
      'Das Geld war Teil des am selben Tag bekannt gegebenen Visionary-Sponsorings. Es setzte ein Jahr des Prüfens, Umziehens und Begleitens fort: die liegen gebliebenen Pull Requests, das neue Zuhause der Issues, die nächsten Core-Entwickler.',
    'tenth-year_title': 'Das zehnte Jahr in Folge',
    'tenth-year_line': 'Das zehnte Sponsoring in Folge.',
    'tenth-year_short':
      'Meta sponsert die Stiftung noch einmal und blickt darauf zurück, was sein Anteil mitbezahlt hat, vom Developer-in-Residence bis zu Spendenaktionen für PyLadies.',
    'tenth-year_long1':
      'Mit diesem Jahr hat Meta die Python Software Foundation zehnmal ohne Lücke gesponsert. Seine Ingenieure begleiten das mit einem Bericht darüber, warum das Unternehmen es tut und was das Geld mitbezahlt hat.',
    'tenth-year_long2':
      'Sie nennen das Programm Developer-in-Residence, die Sicherheit des Python Package Index sowie Bildung und Community: die PyCon US, mit kostenlosen und ermäßigten Tickets, und Spendenaktionen für PyLadies. Und sie laden andere ein, mit einem Beitrag, einer Mitgliedschaft oder einem Sponsoring.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
