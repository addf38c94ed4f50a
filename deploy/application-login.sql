-- The application's login, which owns nothing: npm run db:migrate gives it the narrow role. Run it once as the owner or a superuser, with the login's password in
-- the environment: APPLICATION_PASSWORD=... psql "$DATABASE_OWNER_URL" -f deploy/application-login.sql
\set ON_ERROR_STOP on
\getenv password APPLICATION_PASSWORD
CREATE ROLE pledgebook_web LOGIN PASSWORD :'password';
