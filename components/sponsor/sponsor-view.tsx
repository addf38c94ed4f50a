/** A logo with its own size, for light or dark ground. */
export type LogoView = { theme: 'light' | 'dark'; path: string; width: number; height: number; alt: string };

/** A sponsor as the wall shows it. `years`: in a row, to this one; `since` their first. */
export type SponsorView = {
  organisation: string;
  website: string;
  since: number;
  years: number;
  logos: readonly LogoView[];
};

/** A level of the wall: how many places are left (null: no limit), who is on it. */
export type WallLevel = {
  slug: string;
  name: string;
  logoWidth: number;
  placesLeft: number | null;
  /** Where its sponsors are honoured, in a line; empty where nothing is told of it. */
  means: string;
  sponsors: readonly SponsorView[];
};
