# Built without a database: docker build -t pledgebook .
# One image for all three: web (the default), `migrate` before it, `worker` beside it at scale. compose.yaml shows how.

FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/postgres/no-schema-engine.sh scripts/postgres/
# The image has its own Node and PostgreSQL is elsewhere, so no package needs an install step but those that build.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/app/scripts/postgres/no-schema-engine.sh npm ci --no-audit --no-fund --ignore-scripts

FROM packages AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 NEXT_OUTPUT=standalone
RUN mkdir -p public && node scripts/commands/build.ts

# `docker build --target tools`: scripts, migrations and the worker, with all their packages.
FROM build AS tools
RUN mkdir -p /app/.data && chown node:node /app/.data
USER node
CMD ["node", "scripts/commands/db.ts", "migrate"]

FROM node:26-slim AS web
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 HOST=0.0.0.0 PORT=3000
# As `npm start` does (scripts/process/next-app.ts): it stops in order, and stays under 350 MB.
ENV NEXT_MANUAL_SIG_HANDLE=true KEEP_ALIVE_TIMEOUT=70000
ENV NODE_OPTIONS="--max-old-space-size=224 --max-semi-space-size=8" MALLOC_ARENA_MAX=2
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/.next/error-pages ./.next/error-pages
COPY --from=build --chown=node:node /app/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
