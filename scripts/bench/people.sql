-- Supporters whose identifiers can be counted up to, so that each writer may draw one.
INSERT INTO person (id, name, email, email_verified)
SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, first || ' ' || last, lower(first || '.' || last) || n || '@' || host, now()
FROM (
  SELECT n,
    (ARRAY['Maria', 'Jonas', 'Amina', 'Wei', 'Olga', 'Peter', 'Ines', 'Kofi', 'Yuki', 'Lars', 'Nadia', 'Tom', 'Eva', 'Ravi', 'Zoe', 'Hugo',
      'Lena', 'Omar', 'Rosa', 'Emil'])[1 + n % 20] AS first,
    (ARRAY['Lindqvist', 'Okafor', 'Chen', 'Novak', 'Silva', 'Weber', 'Tanaka', 'Haddad', 'Moreau', 'Kowalski', 'Jensen', 'Rossi', 'Petrov',
      'Garcia', 'Brown', 'Singh', 'Larsen'])[1 + n % 17] || CASE WHEN n % 100000 = 4242 THEN '-Zyxomma' ELSE '' END AS last,
    (ARRAY['example.org', 'post.example', 'mail.example', 'studio.test', 'works.test', 'lab.test', 'house.test'])[1 + n % 7] AS host
  FROM generate_series(1, $people) n
) people;
