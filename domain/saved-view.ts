import { z } from 'zod';
import { cleanText } from '#domain/plain-text';

/** The most views of the list of pledges that one person keeps. */
export const MOST_VIEWS = 20;

/** The most characters of a view's name, in UTF-16 units. */
export const LONGEST_VIEW_NAME = 60;

const View = z.object({ view: z.string().regex(/^\d+$/) });

/** The events of a person's saved views, in the person's stream. */
export const VIEW_EVENTS = { 'view-saved': View, 'view-renamed': View, 'view-deleted': View } as const;

/** Why a view's name is refused. */
export type ViewNameFault = 'name-missing' | 'name-too-long' | 'name-unreadable';

/** A view's name as typed, cleaned; or why it is refused. */
export function cleanViewName(typed: string): Readonly<{ text: string }> | ViewNameFault {
  const cleaned = cleanText(typed, { most: LONGEST_VIEW_NAME });
  if (!cleaned.ok) return cleaned.code === 'too-long' ? 'name-too-long' : 'name-unreadable';
  return cleaned.text === null ? 'name-missing' : { text: cleaned.text };
}
