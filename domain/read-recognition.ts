import type { FieldParser } from '#domain/field-parser';
import { RECOGNITIONS, type Recognition } from '#domain/consent';
import { TEXT_LIMITS } from '#domain/plain-text';

/** How to show a supporter, with the name to show; anonymous supporters leave none behind. */
export type RecognitionAnswer = Readonly<{ recognition: Recognition; displayName: string | null }>;

/** Reads `recognition`. A form must answer; JSON that is silent means anonymous, since showing needs a consent. */
export function readRecognition(parser: FieldParser): Recognition | null {
  return parser.choice('recognition', RECOGNITIONS, parser.from === 'json' ? 'anonymous' : undefined);
}

/** Reads `recognition` and `displayName`, which is needed unless anonymous. */
export function readNamedRecognition(parser: FieldParser): RecognitionAnswer | null {
  const recognition = readRecognition(parser);
  const needed = recognition !== null && recognition !== 'anonymous';
  const displayName = parser.text('displayName', { most: TEXT_LIMITS.name, needed });
  if (recognition === null || (needed && displayName === null)) return null;
  return { recognition, displayName: needed ? displayName : null };
}
