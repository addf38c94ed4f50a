# Built without a database: docker build -t pledgebook . makes the image of the web process. `--target migrate` and `--target worker` make the two small ones beside
# it; compose.yaml shows all three together.

FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/postgres/no-schema-engine.sh scripts/postgres/
# The image has its own Node and PostgreSQL is elsewhere, so no package needs an install step but those that build.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/app/scripts/postgres/no-schema-engine.sh npm ci --no-audit --no-fund --ignore-scripts

FROM packages AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 NEXT_OUTPUT=standalone
# The key of the forms' ids (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) stays out of the image's history. Without it, pages loaded before a deployment cannot send their forms.
RUN --mount=type=secret,id=actions_key mkdir -p public && \
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions_key 2>/dev/null || true)" node scripts/commands/build.ts

# What migrating needs, in the versions of the lock file: 26 MB of packages instead of 1.5 GB.
FROM node:26-slim AS migrate
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts ./scripts
RUN node scripts/commands/keep-packages.ts migrate && npm install --omit=peer --omit=optional --ignore-scripts --no-audit --no-fund
COPY domain ./domain
COPY prisma ./prisma
USER node
CMD ["node", "scripts/commands/db.ts", "migrate"]

# The worker and the commands (`npm run admin`, `catalogue:import` ...): 99 MB of packages.
FROM node:26-slim AS worker
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
COPY scripts ./scripts
RUN node scripts/commands/keep-packages.ts worker && npm install --omit=peer --omit=optional --ignore-scripts --no-audit --no-fund
COPY domain ./domain
COPY content ./content
COPY server ./server
COPY --from=build /app/generated ./generated
RUN install -d -o node -g node /data
USER node
CMD ["node", "scripts/commands/app-command.ts", "worker"]

FROM node:26-slim AS web
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 HOST=0.0.0.0 PORT=3000
# As `npm start` does (scripts/process/next-app.ts): it stops in order, with a limit of its heap.
ENV NEXT_MANUAL_SIG_HANDLE=true KEEP_ALIVE_TIMEOUT=70000
ENV NODE_OPTIONS="--max-old-space-size=384 --max-semi-space-size=8" MALLOC_ARENA_MAX=2
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/.next/error-pages ./.next/error-pages
COPY --from=build --chown=node:node /app/public ./public
# Uploaded files are in a volume here, unless FILES_URL names a bucket.
RUN install -d -o node -g node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
