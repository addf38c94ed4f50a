import { Section } from '#components/campaign/section';
import { TextLink } from '#components/site/text-link';

/** How the figures on this page come about, for whoever doubts them. */
export function FiguresNote({ graceDays, timeZone }: { graceDays: number; timeZone: string }) {
  return (
    <Section id="figures-note" title="How the figures are made">
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-3">
        <p className="max-w-[42ch]">
          <strong className="font-semibold">A promise is not money.</strong> It counts as promised once it is approved,
          and as received only when a payment is written down. Until then it is never called a donation.
        </p>
        <p className="max-w-[42ch]">
          <strong className="font-semibold">Nothing is rubbed out.</strong> A payment entered by mistake is reversed by
          a second entry. Every sum can be added up again from its lines.
        </p>
        <p className="max-w-[42ch]">
          <strong className="font-semibold">Late is called late.</strong> A part is overdue when {graceDays} days have
          passed since it fell due ({timeZone}). <TextLink href="/figures">All figures and their definitions</TextLink>
        </p>
      </div>
    </Section>
  );
}
