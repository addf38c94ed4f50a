-- A charge begins by start_charge alone, which asks under the pledge's row. A worker of before fails at its next charge, and the job runs again in the new one.
REVOKE INSERT ON method_charge FROM pledgebook_app;
