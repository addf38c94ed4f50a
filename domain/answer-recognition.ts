import type { AnswerReader } from '#domain/field-parser';
import { RECOGNITIONS, type Recognition } from '#domain/consent';
import { TEXT_LIMITS } from '#domain/plain-text';

/** How to show a supporter, with the name to show. An anonymous supporter has no name here. */
export type RecognitionAnswer = Readonly<{ recognition: Recognition; displayName: string | null }>;

/** Reads `recognition`. A form must answer it. In JSON the default is anonymous, since showing a name needs consent. */
export function readRecognition(reader: AnswerReader): Recognition | null {
  return reader.choice('recognition', RECOGNITIONS, reader.from === 'json' ? 'anonymous' : undefined);
}

/** Reads `recognition` and `displayName`. The name is required unless the supporter is anonymous. */
export function readNamedRecognition(reader: AnswerReader): RecognitionAnswer | null {
  const recognition = readRecognition(reader);
  const needed = recognition !== null && recognition !== 'anonymous';
  const displayName = reader.text('displayName', { most: TEXT_LIMITS.name, needed });
  if (recognition === null || (needed && displayName === null)) return null;
  return { recognition, displayName: needed ? displayName : null };
}
