-- A gift of four parts through store_pledge, its input built here: what the function itself costs, without the application.
\set supporter random(1, :people)
\set a random(1, 923521)
\set b random(1, 923521)
SELECT store_pledge(
  '{"campaignId": 1, "kind": "one-time", "organisation": null, "programmeId": 1, "tierId": null, "tierPrice": null, "membershipClass": null,
    "currency": "USD", "hoursPerMonth": null, "area": null, "parts": 4, "everyMonths": 3, "approvalsNeeded": 1, "termYears": null, "recognition": "named",
    "displayName": "Bench supporter", "showName": true, "showAmount": true, "message": "", "dedication": "none", "dedicationName": "",
    "actorKind": "person", "event": {"type": "submitted", "data": {"amount": "400.00", "currency": "USD"}}, "emails": ["pledge-received"], "wait": false,
    "hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "answer": {"reference": "PB-2345-6789", "review": "submitted", "amount": 40000, "currency": "USD", "instalments":
      [{"due": "2026-01-01", "amount": 10000}, {"due": "2026-04-01", "amount": 10000}, {"due": "2026-07-01", "amount": 10000},
       {"due": "2026-10-01", "amount": 10000}]}}'::jsonb
  || CASE :accepted::int WHEN 1 THEN '{"review": "approved", "amount": "40000", "actorKind": "policy", "event": {"type": "approved-by-policy"}, "entries": [
      {"due": "2026-01-01", "promised": "10000", "ended": "0", "released": "0", "settled": "0", "excess": "0", "hours": 0, "pledges": 1, "supporters": 0, "inReview": 0},
      {"due": "2026-04-01", "promised": "10000", "ended": "0", "released": "0", "settled": "0", "excess": "0", "hours": 0, "pledges": 0, "supporters": 0, "inReview": 0},
      {"due": "2026-07-01", "promised": "10000", "ended": "0", "released": "0", "settled": "0", "excess": "0", "hours": 0, "pledges": 0, "supporters": 0, "inReview": 0},
      {"due": "2026-10-01", "promised": "10000", "ended": "0", "released": "0", "settled": "0", "excess": "0", "hours": 0, "pledges": 0, "supporters": 0, "inReview": 0}],
      "instalments": [{"seq": 1, "due": "2026-01-01", "amount": "10000"}, {"seq": 2, "due": "2026-04-01", "amount": "10000"},
        {"seq": 3, "due": "2026-07-01", "amount": "10000"}, {"seq": 4, "due": "2026-10-01", "amount": "10000"}]}'::jsonb
    ELSE '{"review": "submitted", "amount": "400000", "entries": [
      {"due": null, "promised": "0", "ended": "0", "released": "0", "settled": "0", "excess": "0", "hours": 0, "pledges": 0, "supporters": 0, "inReview": 1}],
      "instalments": []}'::jsonb END
  || jsonb_build_object('user', '00000000-0000-4000-8000-' || lpad(to_hex(:supporter::int), 12, '0'), 'key', gen_random_uuid()::text,
    'reference', r.reference, 'search', lower(r.reference) || ' bench supporter maria lindqvist bench' || :supporter::int || '@example.org',
    'at', now(), 'bookedOn', current_date))
FROM (SELECT 'PB-' || substr(s, 1 + :a::int % 31, 1) || substr(s, 1 + :a::int / 31 % 31, 1) || substr(s, 1 + :a::int / 961 % 31, 1)
  || substr(s, 1 + :a::int / 29791 % 31, 1) || '-' || substr(s, 1 + :b::int % 31, 1) || substr(s, 1 + :b::int / 31 % 31, 1)
  || substr(s, 1 + :b::int / 961 % 31, 1) || substr(s, 1 + :b::int / 29791 % 31, 1) AS reference
  FROM (VALUES ('23456789ABCDEFGHJKMNPQRSTUVWXYZ')) AS signs (s)) AS r;
