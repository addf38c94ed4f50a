// Faults about what sponsors added and sent, as in planted-faults.ts.

const sent = (pledge: string, kind: string, type = 'asset-given') => `
  WITH said AS (
    INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
    VALUES ('organisation', '0', 9000, '${type}', 'system', jsonb_build_object('pledge', ${pledge}::text, 'benefit', 'planted', 'asset', 'slide', 'kind', '${kind}')) RETURNING id
  )
  INSERT INTO pledge_asset (pledge_id, benefit, asset, text, event_id) SELECT ${pledge}, 'planted', 'slide', 'A text', id FROM said`;

const addOn = (pledge: string) =>
  `INSERT INTO pledge_add_on (pledge_id, slug, position, name, price) VALUES (${pledge}, 'planted', 1, 'Planted', 5)`;

export const ASSET_PLANTS = {
  'sponsorship-prices': {
    'an add-on that is not in the amount': [addOn(':sponsor'), 'PB-'],
    'another price of the level': ['UPDATE pledge SET tier_price = tier_price - 1 WHERE id = :sponsor', 'PB-'],
    'an add-on of a gift': [addOn(':gift'), 'PB-'],
  },
  assets: {
    'a text with another event': [sent(':sponsor', 'text', 'benefit-delivered'), 'without its event'],
    'a text for a picture': [sent(':sponsor', 'image'), 'without its event'],
    'of a gift': [sent(':gift', 'text'), 'of no sponsorship'],
  },
} as const;
