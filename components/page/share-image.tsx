import { COLOURS } from '#content/brand';

/** The texts of a share image. `share` of the goal from 0 to 1; null if the figures are unavailable. */
export type ShareImageView = {
  site: string;
  campaign: string;
  title: string;
  total: { promised: string; sentence: string; share: number } | null;
};

/** 1200 by 630 pixels, legible at half that size. It has inline styles because it is rendered without a browser. */
export function ShareImage({ view }: { view: ShareImageView }) {
  const { site, campaign, title, total } = view;
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '64px 72px 60px',
        background: COLOURS.paper,
        color: COLOURS.ink,
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 20, fontSize: 34 }}>
        <Rings />
        <span style={{ fontFamily: 'Fraunces' }}>{site}</span>
        <span style={{ opacity: 0.7 }}>{campaign}</span>
      </div>
      <div style={{ display: 'flex', fontFamily: 'Fraunces', fontSize: title.length > 34 ? 78 : 96, lineHeight: 1.04 }}>
        {title}
      </div>
      {total ? <Total total={total} /> : <div style={{ display: 'flex', height: 28, background: COLOURS.sunk }} />}
    </div>
  );
}

function Total({ total }: { total: NonNullable<ShareImageView['total']> }) {
  const width = (share: number) => `${Math.trunc(Math.min(1, share) * 10_000) / 100}%`;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 18 }}>
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 24 }}>
        <span style={{ fontFamily: 'Fraunces', fontSize: 74, flexShrink: 0 }}>{total.promised}</span>
        <span style={{ fontSize: 31, opacity: 0.8, flexShrink: 0 }}>{total.sentence}</span>
      </div>
      <div
        style={{
          display: 'flex',
          position: 'relative',
          height: 30,
          background: COLOURS.sunk,
          borderBottom: `4px solid ${COLOURS.ink}`,
        }}
      >
        <div style={{ display: 'flex', width: width(total.share), background: COLOURS.sun }} />
      </div>
    </div>
  );
}

function Rings() {
  return (
    <svg width="60" height="60" viewBox="0 0 60 60">
      {[27, 17, 8].map((radius, at) => (
        <circle
          key={radius}
          cx="30"
          cy="30"
          r={radius}
          fill={at === 0 ? COLOURS.sun : 'none'}
          stroke={COLOURS.ink}
          strokeWidth="4"
        />
      ))}
    </svg>
  );
}
