import type { Localised } from '#content/languages';

/** The page of all programmes. */
export const IMPACT_TEXTS = {
  en: {
    description:
      'Five programmes a pledge can go to: what each does, what support has helped to pay for, and what is promised and received so far.',
    lead: 'A pledge goes to one of five programmes. Each has its own page: what it does, what support has helped to pay for, and how much is promised.',
  },
  es: {
    description:
      'Cinco programas a los que puede ir un compromiso: qué hace cada uno, qué ha ayudado a pagar el apoyo, y cuánto se ha comprometido y recibido hasta ahora.',
    lead: 'Un compromiso va a uno de cinco programas. Cada uno tiene su página: qué hace, qué ha ayudado a pagar el apoyo y cuánto hay comprometido.',
  },
  de: {
    description:
      'Fünf Programme, für die eine Zusage sein kann: was jedes tut, was Unterstützung mitbezahlt hat und was bisher zugesagt und erhalten ist.',
    lead: 'Eine Zusage geht an eines von fünf Programmen. Jedes hat seine eigene Seite: was es tut, was Unterstützung mitbezahlt hat und wie viel zugesagt ist.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** What support has helped to pay for; `programme-facts.ts` says by which source. */
export const FACT_TEXTS = {
  en: {
    residence2021:
      'In 2021 it began with one person working full time on CPython: Łukasz Langa, a core developer and the release manager of Python 3.8 and 3.9.',
    residenceFirstYear:
      'Its first year went into the backlog of pull requests, the move of bugs.python.org to issues on GitHub, and mentoring new core developers.',
    residenceSecondYear:
      'A sponsorship of 2022 paid for a second year as well, which allowed continuity and longer plans.',
    residenceUndone: 'It employs developers for work that volunteers had no time for, or that nobody would have done.',
    indexSecurity: 'One company’s sponsorship has helped to pay for the security of the index.',
    indexHosting:
      'Its support of 2022 took in the index as a whole, and the infrastructure that hosts the language and its releases.',
    educationPasses: 'Sponsorship helped with free and discounted passes for PyCon US.',
    educationPyladies: 'It also helped with fundraising for PyLadies.',
    educationConference: 'PyCon US was among what the sponsorship of 2022 supported.',
    grantsWorld: 'Grants to communities around the world were among what the sponsorship of 2022 supported.',
  },
  es: {
    residence2021:
      'Empezó en 2021 con una persona dedicada a CPython a jornada completa: Łukasz Langa, desarrollador del núcleo y responsable de las versiones 3.8 y 3.9 de Python.',
    residenceFirstYear:
      'El primer año se dedicó a las pull requests acumuladas, al traslado de bugs.python.org a las incidencias de GitHub y a orientar a nuevas personas del núcleo.',
    residenceSecondYear:
      'Un patrocinio de 2022 pagó también un segundo año, que permitía continuidad y planes más largos.',
    residenceUndone:
      'Contrata a personas para un trabajo que el voluntariado no tenía tiempo de hacer, o que nadie habría hecho.',
    indexSecurity: 'El patrocinio de una empresa ha ayudado a pagar la seguridad del índice.',
    indexHosting:
      'Su apoyo de 2022 alcanzaba al índice entero y a la infraestructura que aloja el lenguaje y sus versiones.',
    educationPasses: 'El patrocinio ayudó con pases gratuitos y rebajados para PyCon US.',
    educationPyladies: 'También ayudó con la recaudación para PyLadies.',
    educationConference: 'PyCon US estaba entre lo que apoyaba el patrocinio de 2022.',
    grantsWorld: 'Las ayudas a comunidades de todo el mundo estaban entre lo que apoyaba el patrocinio de 2022.',
  },
  de: {
    residence2021:
      '2021 begann es mit einer Person, die in Vollzeit an CPython arbeitete: Łukasz Langa, Core-Entwickler und Release-Manager von Python 3.8 und 3.9.',
    residenceFirstYear:
      'Das erste Jahr galt den liegen gebliebenen Pull Requests, dem Umzug von bugs.python.org zu den Issues auf GitHub und der Begleitung neuer Core-Entwickler.',
    residenceSecondYear:
      'Ein Sponsoring von 2022 bezahlte auch ein zweites Jahr, was Kontinuität und längere Pläne ermöglichte.',
    residenceUndone:
      'Es beschäftigt Entwickler für Arbeit, für die Ehrenamtliche keine Zeit hatten oder die niemand getan hätte.',
    indexSecurity: 'Das Sponsoring eines Unternehmens hat geholfen, die Sicherheit des Index zu bezahlen.',
    indexHosting:
      'Seine Unterstützung von 2022 umfasste den Index als Ganzes und die Infrastruktur, auf der die Sprache und ihre Versionen liegen.',
    educationPasses: 'Sponsoring half mit kostenlosen und ermäßigten Tickets für die PyCon US.',
    educationPyladies: 'Es half auch bei Spendenaktionen für PyLadies.',
    educationConference: 'Die PyCon US gehörte zu dem, was das Sponsoring von 2022 unterstützte.',
    grantsWorld: 'Fördermittel für Communitys in aller Welt gehörten zu dem, was das Sponsoring von 2022 unterstützte.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
