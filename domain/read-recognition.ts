import type { FieldParser } from '#domain/field-parser';
import { RECOGNITIONS, type Recognition } from '#domain/consent';
import { TEXT_LIMITS } from '#domain/plain-text';

/** How to show a supporter, with the name to show. An anonymous supporter has no name here. */
export type RecognitionAnswer = Readonly<{ recognition: Recognition; displayName: string | null }>;

/** Reads `recognition`, required or anonymous by default: showing a name needs consent. */
export function readRecognition(parser: FieldParser, isRequired = false): Recognition | null {
  return parser.choice('recognition', RECOGNITIONS, isRequired ? undefined : 'anonymous');
}

/** Reads `recognition` and `displayName`. The name is required unless the supporter is anonymous. */
export function readNamedRecognition(parser: FieldParser): RecognitionAnswer | null {
  const recognition = readRecognition(parser);
  const needed = recognition !== null && recognition !== 'anonymous';
  const displayName = parser.text('displayName', { most: TEXT_LIMITS.name, needed });
  if (recognition === null || (needed && displayName === null)) return null;
  return { recognition, displayName: needed ? displayName : null };
}
