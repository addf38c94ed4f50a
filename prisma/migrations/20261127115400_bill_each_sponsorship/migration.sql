-- It now bills one sponsorship: each has a transaction of its own.
DROP FUNCTION IF EXISTS bill_due_instalments(date, timestamptz);
