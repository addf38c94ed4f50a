-- A pledge has the tags that its events say, and no tag is without a pledge.
WITH history AS (
  SELECT stream_id, data ->> 'tag' AS tag, (array_agg(type ORDER BY version DESC))[1] AS last FROM event WHERE stream = 'tag' GROUP BY 1, 2
)
SELECT COALESCE(x.pledge_id::text, h.stream_id) AS pledge, 'not as its events say' AS fault
FROM pledge_tag x FULL JOIN history h ON h.stream_id = x.pledge_id::text AND h.tag = x.tag_id::text
WHERE (x.pledge_id IS NOT NULL) IS DISTINCT FROM (h.last = 'tag-added') AND (x.pledge_id IS NOT NULL OR h.last = 'tag-added')
UNION ALL
SELECT NULL, 'a tag that no pledge has' FROM tag t WHERE NOT EXISTS (SELECT FROM pledge_tag WHERE tag_id = t.id);
