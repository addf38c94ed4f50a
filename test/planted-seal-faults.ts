// What somebody with the owner's rights could do to events and their seals, and what the check of the seals then says. server/seal/seal-events.test.ts has three seals: of events 1 to
// 5, of 6 to 10 with 8 left out (its transaction was undone), and of 11 and 12.

/** SQL, and the beginning of each fault that it leads to. */
export const SEAL_PLANTS: Readonly<Record<string, readonly [sql: string, faults: readonly string[]]>> = {
  'data of an event that was changed': [
    `UPDATE event SET data = '{"amount": "1.00"}' WHERE id = 7`,
    ['Event 7 was changed after seal 2 was made.'],
  ],
  'the time of an event that was changed': [
    "UPDATE event SET at = at - interval '1 ms' WHERE id = 1",
    ['Event 1 was changed after seal 1 was made.'],
  ],
  'an actor that was changed': [
    "UPDATE event SET actor_kind = 'policy' WHERE id = 5",
    ['Event 5 was changed after seal 1 was made.'],
  ],
  'a commitment that was changed': [
    "UPDATE event SET commitment = sha256('other') WHERE id = 6",
    ['Event 6 was changed after seal 2 was made.'],
  ],
  'an event that was deleted': ['DELETE FROM event WHERE id = 3', ['Event 3 was deleted: seal 1 has it.']],
  'an event that got another number': [
    'UPDATE event SET id = 8 WHERE id = 7',
    ['Event 7 was deleted: seal 2 has it.', 'Event 8 was added among events that were sealed before.'],
  ],
  'an event that was added to the past': [
    "INSERT INTO event (id, stream, stream_id, version, type, actor_kind, at) VALUES (8, 'setting', 'x', 99, 'test', 'system', '2026-01-01')",
    ['Event 8 was added among events that were sealed before.'],
  ],
  'the last events and their seal that were cut off, with the root of a day': [
    'DELETE FROM event_root; DELETE FROM event_seal WHERE seq = 3; DELETE FROM event WHERE id > 10',
    ['kept is of seal 3, with 11 events; the last seal here is 2, with 9 events: what came after was cut off.'],
  ],
  'a seal that was deleted': ['DELETE FROM event_seal WHERE seq = 2', ['Seal 2 was deleted.']],
  'the first seal, deleted': ['DELETE FROM event_seal WHERE seq = 1', ['Seal 1 was deleted.']],
  'the time of a seal that was changed': [
    "UPDATE event_seal SET sealed_at = sealed_at - interval '1 day' WHERE seq = 2",
    ['Seal 2 was changed: it does not follow from the seal before it.'],
  ],
  'the number of events of a seal that was changed': [
    'UPDATE event_seal SET events = events + 1 WHERE seq = 2',
    ['Seal 2 was changed: it does not follow from the seal before it.'],
  ],
  'the root of a seal that was changed': [
    "UPDATE event_seal SET root = sha256('other') WHERE seq = 1",
    ['Seal 1 was changed: it does not follow from the hashes of its events.'],
  ],
  'an event that was changed with its hash': [
    `WITH changed AS (UPDATE event SET version = 77 WHERE id = 12 RETURNING id)
     UPDATE event_seal SET leaves = substr(leaves, 1, 32) || sha256('other') FROM changed WHERE seq = 3`,
    ['Seal 3 was changed: it does not follow from the hashes', 'Event 12 was changed after seal 3'],
  ],
  'a seal that claims an event more': [
    "UPDATE event_seal SET ids = '{[11,14)}' WHERE seq = 3",
    [
      'Seal 3 was changed: it does not follow from the seal before it.',
      'Event 13 was deleted: seal 3 has it.',
      'Seal 3 was changed: it has 2 hashes for 3 events.',
    ],
  ],
};
