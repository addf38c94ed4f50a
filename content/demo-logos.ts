import type { DemoLogo } from '#domain/demonstration';

/** The marks of the demonstration's organisations. One has none, as happens. */
export const DEMO_LOGOS: readonly DemoLogo[] = [
  { organisation: 'Kestrelworks', figure: 'arcs', hue: 18, wide: 1 },
  { organisation: 'Nine Herons Cooperative', figure: 'herons', hue: 205, wide: 3 },
  { organisation: 'Fernhollow Systems', figure: 'petals', hue: 140, wide: 1 },
  { organisation: 'Pebblegate Mills', figure: 'steps', hue: 30, wide: 2 },
  { organisation: 'Larkspur Signals', figure: 'bars', hue: 265, wide: 2 },
  { organisation: 'Oxbow and Lantern', figure: 'waves', hue: 190, wide: 2 },
  { organisation: 'Halfmoon Orchard', figure: 'moon', hue: 350, wide: 1 },
  { organisation: 'Northlight Carriers', figure: 'waves', hue: 220, wide: 4 },
  { organisation: 'Saltmarsh Foundry', figure: 'rings', hue: 170, wide: 1 },
  { organisation: 'Tallow and Reed', figure: 'bars', hue: 45, wide: 3 },
  { organisation: 'Little Loom', figure: 'weave', hue: 320, wide: 1 },
];
