-- Both have one more parameter: from when on a freed place is offered.
DROP FUNCTION IF EXISTS queue_offers(text, text);
DROP FUNCTION IF EXISTS free_places(bigint, int, text[]);
