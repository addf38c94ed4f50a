-- The earliest due date that can still bring a reminder on a day: the last stage is 7 days after the longest days of grace, and is sent up to 30 days late.
CREATE OR REPLACE FUNCTION reminders_since(p_on date) RETURNS date
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p_on - 37 - COALESCE(max(grace_days), 0) FROM campaign;
$$;

REVOKE ALL ON FUNCTION reminders_since(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reminders_since(date) TO pledgebook_app;
