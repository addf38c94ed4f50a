import { cva, type VariantProps } from 'class-variance-authority';

/**
 * The style of buttons and of links that look like buttons: one yellow button on a page, the others outlined or plain. The classes are in styles/actions.css.
 */
export const actionStyle = cva('act', {
  variants: {
    tone: { sun: 'act-sun', ink: 'act-ink', line: '', alarm: 'act-alarm' },
    size: { lg: 'act-lg', md: '', sm: 'act-sm' },
  },
  defaultVariants: { tone: 'sun', size: 'md' },
});

export type ActionStyle = VariantProps<typeof actionStyle>;
