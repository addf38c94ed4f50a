import type { Localised } from '#content/languages';

/** The story: its chapters, and the texts around its timeline. `ringsNote` is filled in with {last}, a year. */
export const STORY_TEXTS = {
  en: {
    title: 'Why one company keeps paying for Python',
    description:
      'Ten years of sponsorship, ring by ring: what Python is to a company, why it gives, what that paid for, and how to join.',
    lead: 'Ten years in a row Meta has sponsored the charity that looks after Python. What the language is to it, why it gives, and what became of the money.',
    pythonTitle: 'What Python is to a company',
    python1:
      'Inside Meta, Python is used more than any other language. It runs infrastructure beneath the company’s main products, the backends of Instagram and Threads among them, and it carries the research in artificial intelligence.',
    python2:
      'The traffic goes both ways. Some of CPython’s core maintainers are on the payroll there, and have written features of the language and the PEPs behind them. PyTorch started inside the company, was built together with its community, and now belongs to an independent foundation of its own.',
    python3:
      'Tools came out of the daily use as well. In 2022 the news named Cinder, a Python tuned for speed whose gains were to flow back upstream, and Pyre, a type checker. The account of the tenth year names Pyrefly: a fast type checker and language server, there for any Python developer.',
    whyTitle: 'Why it gives',
    why1: 'The reason given has two halves, and the first is duty. If you build on open source, you take on a share of the work of keeping it healthy, secure, inventive and open to all.',
    why2: 'The second is plain interest. Products and models depend on what the community makes and on the machines the foundation runs. Paying for those is an investment in the stability of your own stack.',
    why3: 'The money goes to the Python Software Foundation: a charity that advances, supports and protects a language and the people who gather round it.',
    ringsTitle: 'Ten years, ring by ring',
    ringsLead:
      'A tree lays down a ring every year, in wet summers and in dry ones. Here is one for each year of sponsorship. Where a source dates an event or states an amount, the ring is broad and says so. The thin ones were sponsored too; we give no amount where no source does.',
    ringsNote: 'The source calls {last} the tenth year in a row. The years before it are counted back from there.',
    paidTitle: 'The people and programmes it paid for',
    paidResidence:
      'Developers employed full time on the language, for work that volunteers had no hours for or that would have stayed undone. It began with one of them, Łukasz Langa: pull requests that had piled up, an issue tracker to move to GitHub, new core developers to mentor.',
    paidIndex:
      'The security of the Python Package Index and, in 2022, the index as a whole and the infrastructure that hosts the language and its releases.',
    paidEducation: 'PyCon US, with passes free or at a discount, and fundraising for PyLadies.',
    paidGrants: 'Grants to communities around the world: the announcement of 2022 counts them among what it supports.',
    join1:
      'These ten rings are one company’s; the next can be anyone’s. The account of the tenth year ends with an invitation, and this campaign takes it up. Give once, whatever the amount. Become a member and have a say in where the foundation goes; one kind of membership is paid in hours. Or, as an organisation, sponsor year by year, at a level that suits you.',
  },
  es: {
    title: 'Por qué una empresa sigue pagando por Python',
    description:
      'Diez años de patrocinio, anillo a anillo: qué es Python para una empresa, por qué da, qué se ha pagado con ello y cómo sumarse.',
    lead: 'Meta lleva diez años seguidos patrocinando a la entidad sin ánimo de lucro que cuida de Python. Qué es el lenguaje para ella, por qué da y en qué se ha convertido el dinero.',
    pythonTitle: 'Qué es Python para una empresa',
    python1:
      'En Meta ningún lenguaje se usa más que Python. Mueve infraestructura bajo los productos principales de la empresa, como los servidores de Instagram y Threads, y sobre él descansa su investigación en inteligencia artificial.',
    python2:
      'El camino es de ida y vuelta. Parte de quienes mantienen el núcleo de CPython trabaja allí, y ha escrito funciones del lenguaje y los PEP que las proponen. PyTorch nació en la empresa, creció junto a su comunidad y hoy pertenece a una fundación propia e independiente.',
    python3:
      'Del uso diario salieron también herramientas. En 2022 la noticia nombraba Cinder, un Python afinado para la velocidad cuyas mejoras debían volver al proyecto común, y Pyre, un comprobador de tipos. El relato del décimo año nombra Pyrefly: un comprobador de tipos y servidor de lenguaje rápido, al alcance de cualquiera que programe en Python.',
    whyTitle: 'Por qué da',
    why1: 'La razón que se da tiene dos mitades, y la primera es el deber. Si construyes sobre código abierto, asumes una parte del trabajo de mantenerlo sano, seguro, innovador y abierto a todo el mundo.',
    why2: 'La segunda es puro interés. Los productos y los modelos dependen de lo que hace la comunidad y de las máquinas que la fundación mantiene. Pagar por ello es invertir en la firmeza de los propios cimientos.',
    why3: 'El dinero va a la Python Software Foundation: una entidad sin ánimo de lucro que impulsa, apoya y protege un lenguaje y a la comunidad que lo rodea.',
    ringsTitle: 'Diez años, anillo a anillo',
    ringsLead:
      'Un árbol forma un anillo cada año, en los veranos húmedos y en los secos. Aquí hay uno por cada año de patrocinio. Donde una fuente fecha un hecho o da un importe, el anillo es ancho y lo cuenta. Los finos también fueron años de patrocinio; no damos ninguna cifra donde ninguna fuente la da.',
    ringsNote: 'La fuente llama a {last} el décimo año consecutivo. Los anteriores se cuentan hacia atrás desde ahí.',
    paidTitle: 'Las personas y los programas que se pagaron',
    paidResidence:
      'Personas contratadas a jornada completa para el lenguaje, para un trabajo que el voluntariado no tenía horas de hacer o que se habría quedado sin hacer. Empezó con una de ellas, Łukasz Langa: pull requests acumuladas, un sistema de incidencias que llevar a GitHub, nuevas personas del núcleo a las que orientar.',
    paidIndex:
      'La seguridad del Python Package Index y, en 2022, el índice entero y la infraestructura que aloja el lenguaje y sus versiones.',
    paidEducation: 'PyCon US, con pases gratuitos o rebajados, y la recaudación para PyLadies.',
    paidGrants: 'Ayudas a comunidades de todo el mundo: el anuncio de 2022 las cuenta entre lo que apoya.',
    join1:
      'Estos diez anillos son de una empresa; el próximo puede ser de cualquiera. El relato del décimo año acaba con una invitación, y esta campaña la recoge. Aporta una vez, la cantidad que sea. Hazte miembro y ten voz en el rumbo de la fundación; hay una membresía que se paga en horas. O, como organización, patrocina año tras año, en el nivel que te convenga.',
  },
  de: {
    title: 'Warum ein Unternehmen weiter für Python bezahlt',
    description:
      'Zehn Jahre Sponsoring, Ring um Ring: was Python für ein Unternehmen ist, warum es gibt, was damit bezahlt wurde und wie du mitmachst.',
    lead: 'Zehn Jahre in Folge hat Meta die gemeinnützige Organisation gesponsert, die sich um Python kümmert. Was die Sprache für das Unternehmen ist, warum es gibt und was aus dem Geld wurde.',
    pythonTitle: 'Was Python für ein Unternehmen ist',
    python1:
      'Bei Meta wird keine Sprache mehr genutzt als Python. Sie betreibt Infrastruktur unter den Hauptprodukten des Unternehmens, darunter die Backends von Instagram und Threads, und sie trägt die Forschung zu künstlicher Intelligenz.',
    python2:
      'Der Austausch geht in beide Richtungen. Einige der Core-Maintainer von CPython sind dort angestellt und haben Funktionen der Sprache und die PEPs dahinter geschrieben. PyTorch entstand im Unternehmen, wurde gemeinsam mit seiner Community gebaut und gehört heute einer eigenen, unabhängigen Stiftung.',
    python3:
      'Aus der täglichen Nutzung kamen auch Werkzeuge. 2022 nannten die Nachrichten Cinder, ein auf Tempo getrimmtes Python, dessen Verbesserungen ins gemeinsame Projekt zurückfließen sollten, und Pyre, einen Typprüfer. Der Bericht zum zehnten Jahr nennt Pyrefly: einen schnellen Typprüfer und Language-Server für alle, die mit Python entwickeln.',
    whyTitle: 'Warum es gibt',
    why1: 'Der genannte Grund hat zwei Hälften, und die erste ist Pflicht. Wer auf Open Source baut, übernimmt einen Teil der Arbeit, es gesund, sicher, erfinderisch und offen für alle zu halten.',
    why2: 'Die zweite ist schlichtes Interesse. Produkte und Modelle hängen von dem ab, was die Community macht, und von den Rechnern, die die Stiftung betreibt. Dafür zu bezahlen ist eine Investition in die Stabilität des eigenen Stacks.',
    why3: 'Das Geld geht an die Python Software Foundation: eine gemeinnützige Organisation, die eine Sprache und die Menschen um sie herum voranbringt, unterstützt und schützt.',
    ringsTitle: 'Zehn Jahre, Ring um Ring',
    ringsLead:
      'Ein Baum legt jedes Jahr einen Ring an, in nassen wie in trockenen Sommern. Hier ist einer für jedes Jahr des Sponsorings. Wo eine Quelle ein Ereignis datiert oder einen Betrag nennt, ist der Ring breit und sagt es. Auch die dünnen wurden gesponsert; wo keine Quelle einen Betrag nennt, nennen wir keinen.',
    ringsNote: 'Die Quelle nennt {last} das zehnte Jahr in Folge. Die Jahre davor sind von dort zurückgezählt.',
    paidTitle: 'Die Menschen und Programme, die bezahlt wurden',
    paidResidence:
      'Entwickler, in Vollzeit für die Sprache angestellt, für Arbeit, für die Ehrenamtliche keine Stunden hatten oder die liegen geblieben wäre. Es begann mit einem, Łukasz Langa: angestaute Pull Requests, ein Issue-Tracker, der zu GitHub umziehen sollte, neue Core-Entwickler, die zu begleiten waren.',
    paidIndex:
      'Die Sicherheit des Python Package Index und 2022 der Index als Ganzes und die Infrastruktur, auf der die Sprache und ihre Versionen liegen.',
    paidEducation: 'Die PyCon US, mit kostenlosen oder ermäßigten Tickets, und Spendenaktionen für PyLadies.',
    paidGrants:
      'Fördermittel für Communitys in aller Welt: Die Ankündigung von 2022 zählt sie zu dem, was sie unterstützt.',
    join1:
      'Diese zehn Ringe gehören einem Unternehmen; der nächste kann allen gehören. Der Bericht zum zehnten Jahr endet mit einer Einladung, und diese Kampagne nimmt sie auf. Gib einmal, egal wie viel. Werde Mitglied und bestimme den Kurs der Stiftung mit; eine Art der Mitgliedschaft bezahlst du in Stunden. Oder sponsere als Organisation Jahr für Jahr, auf einer Stufe, die zu dir passt.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** What the story says instead before the first day. */
export const STORY_TEXTS_BEFORE = {
  en: {
    join1:
      'These ten rings are one company’s; the next can be anyone’s. The account of the tenth year ends with an invitation, and this campaign takes it up from the day it opens. Then you can give once, whatever the amount; become a member and have a say in where the foundation goes, with one kind of membership paid in hours; or, as an organisation, sponsor year by year, at a level that suits you.',
  },
  es: {
    join1:
      'Estos diez anillos son de una empresa; el próximo puede ser de cualquiera. El relato del décimo año acaba con una invitación, y esta campaña la recoge desde el día en que empiece. Entonces podrás aportar una vez, la cantidad que sea; hacerte miembro y tener voz en el rumbo de la fundación, con una membresía que se paga en horas; o, como organización, patrocinar año tras año, en el nivel que te convenga.',
  },
  de: {
    join1:
      'Diese zehn Ringe gehören einem Unternehmen; der nächste kann allen gehören. Der Bericht zum zehnten Jahr endet mit einer Einladung, und diese Kampagne nimmt sie auf, sobald sie beginnt. Dann kannst du einmal geben, egal wie viel; Mitglied werden und den Kurs der Stiftung mitbestimmen, mit einer Art der Mitgliedschaft, die in Stunden bezahlt wird; oder als Organisation Jahr für Jahr sponsern, auf einer Stufe, die zu dir passt.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** And after the last. */
export const STORY_TEXTS_AFTER = {
  en: {
    join1:
      'These ten rings are one company’s. The account of the tenth year ends with an invitation, and this campaign took it up: to give once, whatever the amount; to become a member and have a say in where the foundation goes, with one kind of membership paid in hours; or, as an organisation, to sponsor year by year. It has closed. What was promised until then is still being paid.',
  },
  es: {
    join1:
      'Estos diez anillos son de una empresa. El relato del décimo año acaba con una invitación, y esta campaña la recogió: aportar una vez, la cantidad que fuera; hacerse miembro y tener voz en el rumbo de la fundación, con una membresía que se paga en horas; o, como organización, patrocinar año tras año. Ya ha cerrado. Lo comprometido hasta entonces se sigue pagando.',
  },
  de: {
    join1:
      'Diese zehn Ringe gehören einem Unternehmen. Der Bericht zum zehnten Jahr endet mit einer Einladung, und diese Kampagne nahm sie auf: einmal zu geben, egal wie viel; Mitglied zu werden und den Kurs der Stiftung mitzubestimmen, mit einer Art der Mitgliedschaft, die in Stunden bezahlt wird; oder als Organisation Jahr für Jahr zu sponsern. Sie ist beendet. Was bis dahin zugesagt wurde, wird noch bezahlt.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
