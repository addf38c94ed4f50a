/** The spacing of text that a reader may set: WCAG 2.2, 1.4.12. */
export const SPACED = `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }
  p { margin-block-end: 2em !important }`;
