-- The reconciliation reads the payments of a period by the day on which they arrived.
CREATE INDEX payment_received ON payment (received_on) WHERE kind = 'payment';
