/** Faults of second factors, as in planted-faults.ts. */
export const FACTOR_PLANTS = {
  factors: {
    'a second factor without its event': [
      `INSERT INTO factor (person_id, kind, secret, last_step, added_at, last_used_at)
       SELECT id, 'totp', '', 0, now(), now() FROM person LIMIT 1`,
      '',
    ],
    'a recovery code of nobody with a factor': [
      "INSERT INTO recovery_code (person_id, hash) SELECT id, 'x' FROM person LIMIT 1",
      '1',
    ],
  },
} as const;
