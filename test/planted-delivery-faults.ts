// Faults about what sponsors were delivered, as in planted-faults.ts.

const planted = (quantity: number, more: string) => `
  WITH said AS (
    INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
    SELECT 'organisation', organisation_id::text, 9000, 'benefit-delivered', 'system',
      jsonb_build_object('pledge', id::text, 'benefit', 'planted', 'year', 1, 'quantity', ${quantity}) FROM pledge WHERE id = :sponsor RETURNING id
  ), promise AS (
    INSERT INTO pledge_benefit (pledge_id, round, position, group_name, name, description, quantity, slug) VALUES (:sponsor, 1, 9000, '', '', '', 2, 'planted')
  )
  INSERT INTO benefit_delivery (pledge_id, slug, year, quantity, delivered_on, event_id) SELECT :sponsor, 'planted', 1, ${quantity}, now(), id FROM said; ${more}`;

const TAKEN_BACK = `
  WITH said AS (
    INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
    SELECT 'organisation', stream_id, 9001, 'delivery-taken-back', 'system', data FROM event WHERE version = 9000 RETURNING id
  )
  INSERT INTO benefit_delivery (pledge_id, slug, year, quantity, delivered_on, event_id, takes_back_id)
  SELECT d.pledge_id, d.slug, d.year, -1, d.delivered_on, s.id, d.id FROM said s, benefit_delivery d`;

const EMAILED = (recipients: number, type: string) => `
  WITH said AS (
    INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
    SELECT 'benefit', 'planted', 1, '${type}', 'system', jsonb_build_object('recipients', ${recipients}) RETURNING id
  )
  INSERT INTO email (kind, event_id, subject_stream, subject_id, dedup_key) SELECT 'benefit-email', id, 'pledge', (:sponsor)::text, 'planted' FROM said`;

export const DELIVERY_PLANTS = {
  'benefit-emails': {
    'fewer emails than their event says': [EMAILED(2, 'benefit-email-sent'), 'another number than its event says'],
    'an email of another event': [EMAILED(1, 'planted'), 'without its event'],
  },
  deliveries: {
    'more than was promised': [planted(3, ''), 'more than promised'],
    'what was never promised': [planted(2, "DELETE FROM pledge_benefit WHERE slug = 'planted'"), 'more than promised'],
    'a half of one taken back': [planted(2, TAKEN_BACK), 'another one taken back'],
    'a file of another event': [
      `${planted(1, '')}; INSERT INTO delivery_file (delivery_id, file_key, file_type, event_id) SELECT id, 'planted', 'application/pdf', event_id FROM benefit_delivery LIMIT 1`,
      'a file of one taken back, or without its event',
    ],
    'another quantity than its event says': [
      planted(2, 'UPDATE benefit_delivery SET quantity = 1'),
      'without its event',
    ],
  },
} as const;
