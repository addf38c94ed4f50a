-- Renamed why_not_reminded, because that is what it returns.
DROP FUNCTION IF EXISTS remindable(bigint, uuid, date);
