-- PostgreSQL lets transactions that NOTIFY commit one at a time, each with its own flush to the disk, and the job queue notifies of every
-- job. This empty function is found before PostgreSQL's own and keeps busy writers out of that line: the worker polls every second anyway.
CREATE OR REPLACE FUNCTION unannounced.pg_notify(text, text) RETURNS void LANGUAGE sql AS '';
