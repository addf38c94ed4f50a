-- What a sponsor sent has its event, and is what was asked: a file for a picture, a text for everything else.
SELECT 'without its event' AS fault, concat_ws(' ', g.pledge_id, g.benefit, g.asset) AS what
FROM pledge_asset g JOIN event e ON e.id = g.event_id
WHERE (e.stream, e.type, e.data ->> 'pledge', e.data ->> 'benefit', e.data ->> 'asset') IS DISTINCT FROM ('organisation', 'asset-given', g.pledge_id::text, g.benefit, g.asset)
  OR (e.data ->> 'kind' = 'image') <> (g.file_key IS NOT NULL)
UNION ALL
SELECT 'of no sponsorship', g.pledge_id::text FROM pledge_asset g JOIN pledge l ON l.id = g.pledge_id WHERE l.kind <> 'sponsorship';
