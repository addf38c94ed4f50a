-- Versions of every stream are 1, 2, 3 ... without a gap.
SELECT stream, stream_id, count(*) AS events, max(version) AS version
FROM event GROUP BY stream, stream_id HAVING max(version) <> count(*);
