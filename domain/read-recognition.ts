import type { FieldParser } from '#domain/field-parser';
import { RECOGNITIONS, type Recognition } from '#domain/consent';
import { TEXT_LIMITS } from '#domain/plain-text';

/** How to show a supporter, with the name to show. An anonymous supporter has no name here. */
export type RecognitionAnswer = Readonly<{ recognition: Recognition; displayName: string | null }>;

/** Reads `recognition`. A form must answer it. In JSON the default is anonymous, since showing a name needs consent. */
export function readRecognition(parser: FieldParser): Recognition | null {
  return parser.choice('recognition', RECOGNITIONS, parser.from === 'json' ? 'anonymous' : undefined);
}

/** Reads `recognition` and `displayName`. The name is required unless the supporter is anonymous. */
export function readNamedRecognition(parser: FieldParser): RecognitionAnswer | null {
  const recognition = readRecognition(parser);
  const needed = recognition !== null && recognition !== 'anonymous';
  const displayName = parser.text('displayName', { most: TEXT_LIMITS.name, needed });
  if (recognition === null || (needed && displayName === null)) return null;
  return { recognition, displayName: needed ? displayName : null };
}
