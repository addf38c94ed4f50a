-- Renamed move_person_data, return_person_data and undo_merge_refusal.
DROP FUNCTION IF EXISTS move_possessions(person, person, timestamptz);
DROP FUNCTION IF EXISTS return_possessions(uuid, uuid, jsonb);
DROP FUNCTION IF EXISTS why_people_stay_merged(person_merge, person, person, uuid, timestamptz);
