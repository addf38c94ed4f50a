-- The changes of purchase orders have private text now, which is found by who typed it: for their own data, and as they are forgotten.
CREATE INDEX event_purchase_orders ON event (actor_id) WHERE type = 'purchase-order-changed';
