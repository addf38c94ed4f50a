import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '#scripts/process/make-folder';
import { UserFacingError, messageOf } from '#scripts/process/user-facing-error';

const PLACE = '/var/lib/pledgebook';

/**
 * Makes a place below /var/lib for a cluster whose data folder the user who runs PostgreSQL may not enter, and `link` in
 * the data folder to point at it. The place gets a name of its own, so that a removed data folder begins anew.
 */
export function makeLinkedPlace(link: string): string {
  const name = randomBytes(6).toString('hex');
  const target = path.join(PLACE, name);
  try {
    if (makeFolder(PLACE)) chmodSync(PLACE, 0o755);
    writeFileSync(belongsTo(target), link, { mode: 0o644 });
    symlinkSync(target, link);
  } catch (error) {
    throw new UserFacingError(
      `As root, PostgreSQL must run as another user, who may not enter ${path.dirname(link)};\n` +
        `and a place for it in ${PLACE} could not be made (${messageOf(error)}).\n` +
        'Set DATA_DIR to a folder that every user may enter, for example DATA_DIR=/srv/pledgebook.',
    );
  }
  return target;
}

/** The place that a link made by `makeLinkedPlace` points at. Throws Trouble if it belongs to another checkout or is gone. */
export function followLink(link: string): string {
  const target = readlinkSync(link);
  const owner = existsSync(belongsTo(target)) ? readFileSync(belongsTo(target), 'utf8') : link;
  if (owner !== link && pointsAt(owner) === target) {
    throw new UserFacingError(
      `${link} points at the database of ${path.dirname(owner)}: the folder was copied with the link in it.\n` +
        `Remove the link and secrets.json beside it to begin with an empty database: rm ${link} ${path.dirname(link)}/secrets.json`,
    );
  }
  // A moved checkout takes its database along.
  if (owner !== link) writeFileSync(belongsTo(target), link, { mode: 0o644 });
  return target;
}

function belongsTo(target: string): string {
  return `${target}.belongs-to`;
}

function pointsAt(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}
