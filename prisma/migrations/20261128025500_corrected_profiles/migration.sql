-- change_profile says what became of a change: a function cannot be replaced by one that returns something else.
DROP FUNCTION IF EXISTS change_profile(jsonb);
