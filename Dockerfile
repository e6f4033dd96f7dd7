# The host with the H5 pages. For production give it DATABASE_URL and MASTER_KEY; without them it runs its own
# PostgreSQL in /data, which suits a trial on one machine.
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV CI=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build:h5 && npm run build:cloud
# What only builds and tests goes; PostgreSQL's links are kept, npm does not touch packages that stay.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/dist/h5 ./dist/h5
COPY --from=build /app/dist/cloud ./dist/cloud
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No shell in between: SIGTERM reaches the host, which ends the database in order.
CMD ["node", "dist/cloud/host/index.js"]
