-- Each text of an email that staff have changed is the one that the last event about it names, and each such event that names one has its text.
WITH last AS (
  SELECT DISTINCT ON (stream_id) stream_id, version, data ->> 'after' AS text FROM event
  WHERE stream = 'email-template' ORDER BY stream_id, version DESC
)
SELECT 'another text than its last event says' AS fault, COALESCE(l.stream_id, concat_ws('/', e.kind, e.lang, e.key)) AS what
FROM (SELECT * FROM last WHERE text IS NOT NULL) l
FULL JOIN email_text e ON concat_ws('/', e.kind, e.lang, e.key) = l.stream_id
WHERE (e.text, e.version) IS DISTINCT FROM (l.text, l.version);
