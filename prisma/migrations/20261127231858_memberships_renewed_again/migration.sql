-- A membership can be renewed again once its renewal was ended or released unpaid: is_last_membership decides, under the lock of the person. A sponsorship is renewed once.
DROP INDEX pledge_renewed_once;
CREATE UNIQUE INDEX pledge_renewed_once ON pledge (renews_id) WHERE kind = 'sponsorship' AND review NOT IN ('declined', 'withdrawn');
