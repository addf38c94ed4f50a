#!/bin/sh
# Prisma's command line wants to download its schema engine even to generate the client. This stands in for it, and fails,
# so that no command can seem to have migrated: migrations go through npm run db:migrate.
echo 'Use npm run db:migrate, npm run db:new: this checkout has no schema engine of its own.' >&2
exit 1
