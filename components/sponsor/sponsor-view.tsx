/** A logo with its own size, for light or dark ground. */
export type LogoView = { theme: 'light' | 'dark'; path: string; width: number; height: number; alt: string };

/** A sponsor as the page shows it. `years`: in a row, to this one; `since` their first. */
export type SponsorView = {
  organisation: string;
  website: string;
  since: number;
  years: number;
  logos: readonly LogoView[];
};

/** A level on the sponsors page: how many places are left (null: no limit), and its sponsors. */
export type WallLevel = {
  slug: string;
  name: string;
  logoWidth: number;
  placesLeft: number | null;
  /** Where its sponsors are named, in one line; empty where there is nothing to say. */
  means: string;
  sponsors: readonly SponsorView[];
};
