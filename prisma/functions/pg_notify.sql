-- PostgreSQL commits transactions that NOTIFY one at a time, each with its own flush to disk, and the job queue notifies for every job. This empty
-- function is found before PostgreSQL's own function, so writers do not wait for each other. The worker polls every second anyway.
CREATE OR REPLACE FUNCTION unannounced.pg_notify(text, text) RETURNS void LANGUAGE sql AS '';
