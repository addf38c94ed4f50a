import { cva, type VariantProps } from 'class-variance-authority';

/** How anything that acts looks: one yellow button a view, the rest outlined or plain. The classes are in globals.css. */
export const actionStyle = cva('act', {
  variants: {
    tone: { sun: 'act-sun', ink: 'act-ink', line: '', alarm: 'act-alarm' },
    size: { lg: 'act-lg', md: '', sm: 'act-sm' },
  },
  defaultVariants: { tone: 'sun', size: 'md' },
});

export type ActionStyle = VariantProps<typeof actionStyle>;
