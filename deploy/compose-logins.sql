-- The logins of compose.yaml. Its PostgreSQL runs this once, when the volume is made. Neither login is a superuser: one owns the tables and migrates, the other
-- runs the application and owns nothing.
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv application_password APPLICATION_PASSWORD
CREATE ROLE pledgebook_owner LOGIN CREATEROLE PASSWORD :'owner_password';
ALTER DATABASE pledgebook OWNER TO pledgebook_owner;
-- Made by the owner, who may then set the login's role and time-outs.
SET ROLE pledgebook_owner;
CREATE ROLE pledgebook_web LOGIN PASSWORD :'application_password';
