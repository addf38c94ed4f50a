import { db } from '#server/db';

/** Whether a row refers to a file. Every table with keys of files is named here. */
export async function isFileUsed(key: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM organisation_logo WHERE ${key} IN (file_key, small_file_key))
      OR EXISTS (SELECT FROM organisation_logo_draft WHERE ${key} IN (file_key, small_file_key))
      OR EXISTS (SELECT FROM agreement WHERE file_key = ${key})
      OR EXISTS (SELECT FROM delivery_file WHERE file_key = ${key})
      OR EXISTS (SELECT FROM pledge_asset WHERE file_key = ${key}) AS used`;
  return row?.used ?? true;
}

/** Queues the deletion of a file to which no row refers in an hour: right after it was put, and before its row is written. */
export async function deleteUnlessUsed(key: string): Promise<void> {
  await db().$executeRaw`SELECT delete_unused_file(${key}, '1 hour')`;
}
