import { cva, type VariantProps } from 'class-variance-authority';

/** How anything that acts looks: one yellow button a view, the rest outlined or plain. */
export const actionStyle = cva(
  'inline-flex items-center justify-center gap-2 rounded-sm border-[1.5px] text-center font-semibold no-underline transition-[background-color,color,box-shadow] duration-150 disabled:cursor-progress aria-disabled:cursor-progress',
  {
    variants: {
      tone: {
        sun: 'border-sun-line bg-sun text-on-sun hover:bg-sun-turned hover:text-sun',
        ink: 'border-ink bg-ink text-paper hover:bg-paper hover:text-ink',
        line: 'border-edge bg-transparent text-ink hover:border-ink hover:bg-ink hover:text-paper',
        alarm: 'border-alarm bg-transparent text-alarm hover:bg-alarm hover:text-paper',
      },
      size: {
        lg: 'min-h-14 px-7 py-3 text-lg leading-tight',
        md: 'min-h-12 px-5 py-2.5 text-base leading-tight',
        sm: 'min-h-9 px-3.5 py-1.5 text-sm leading-tight',
      },
    },
    defaultVariants: { tone: 'sun', size: 'md' },
  },
);

export type ActionStyle = VariantProps<typeof actionStyle>;
