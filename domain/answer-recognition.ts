import type { AnswerReader } from '#domain/field-parser';
import { RECOGNITIONS, type Recognition } from '#domain/consent';
import { TEXT_LIMITS } from '#domain/plain-text';

/** How to show a supporter, with the name to show; anonymous supporters leave none behind. */
export type RecognitionAnswer = Readonly<{ recognition: Recognition; displayName: string | null }>;

/** Reads `recognition`. A form must answer; JSON that is silent means anonymous, since showing needs a consent. */
export function readRecognition(reader: AnswerReader): Recognition | null {
  return reader.choice('recognition', RECOGNITIONS, reader.from === 'json' ? 'anonymous' : undefined);
}

/** Reads `recognition` and `displayName`, which is needed unless anonymous. */
export function readNamedRecognition(reader: AnswerReader): RecognitionAnswer | null {
  const recognition = readRecognition(reader);
  const needed = recognition !== null && recognition !== 'anonymous';
  const displayName = reader.text('displayName', { most: TEXT_LIMITS.name, needed });
  if (recognition === null || (needed && displayName === null)) return null;
  return { recognition, displayName: needed ? displayName : null };
}
