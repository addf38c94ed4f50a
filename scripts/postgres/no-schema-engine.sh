#!/bin/sh
# Prisma's command line downloads its schema engine even to generate the client. This script replaces the engine and always
# fails, so that no command can appear to have migrated: use npm run db:migrate.
echo 'Use npm run db:migrate, npm run db:new: this checkout has no schema engine of its own.' >&2
exit 1
