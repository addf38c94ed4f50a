// Faults about what sponsors sent, as in planted-faults.ts.

const sent = (pledge: string, kind: string, type = 'asset-given') => `
  WITH said AS (
    INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
    VALUES ('organisation', '0', 9000, '${type}', 'system', jsonb_build_object('pledge', ${pledge}::text, 'benefit', 'planted', 'asset', 'slide', 'kind', '${kind}')) RETURNING id
  )
  INSERT INTO pledge_asset (pledge_id, benefit, asset, text, event_id) SELECT ${pledge}, 'planted', 'slide', 'A text', id FROM said`;

export const ASSET_PLANTS = {
  assets: {
    'a text with another event': [sent(':sponsor', 'text', 'benefit-delivered'), 'without its event'],
    'a text for a picture': [sent(':sponsor', 'image'), 'without its event'],
    'of a gift': [sent(':gift', 'text'), 'of no sponsorship'],
  },
} as const;
