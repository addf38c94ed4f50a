import type { DemoSponsorText } from '#domain/demonstration';

/** What some of the demonstration's organisations say about themselves. */
export const DEMO_SPONSOR_TEXTS: readonly DemoSponsorText[] = [
  {
    organisation: 'Kestrelworks',
    description:
      'We build measuring instruments for wind farms. Every reading from the sea to the control room passes through Python, and so do our tests.',
    socialLinks: ['https://social.example/@kestrelworks', 'https://kestrelworks.example/blog'],
  },
  {
    organisation: 'Nine Herons Cooperative',
    description:
      'Nine Herons is owned by the people who work in it. We keep the timetables of forty rural bus lines, written in Python since our first day.',
  },
  {
    organisation: 'Halfmoon Orchard',
    description:
      'We grow apples and pears, and forecast frost for our neighbours. The forecast is a Python program that has not missed a night in six years.',
    socialLinks: ['https://social.example/@halfmoon'],
  },
  {
    organisation: 'Saltmarsh Foundry',
    description: 'Castings for ships and bridges. Our planners use Python to waste less metal.',
  },
  {
    organisation: 'Little Loom',
    description: 'A weaving mill of six people. A Python script turns drawings into patterns for the loom.',
  },
];
