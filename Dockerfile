# The site as one server, which needs no root, no writable disk and no network:
#   docker build --build-arg SITE_URL=https://example.org -t the-shipment .
#   docker run --read-only --cap-drop=ALL -p 3000:3000 the-shipment

FROM node:20-slim AS build
WORKDIR /site
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG SITE_URL
ARG NEXT_PUBLIC_MAPBOX_TOKEN
ARG NEXT_PUBLIC_MAPBOX_STYLE
RUN npm run build

FROM node:20-slim
WORKDIR /site
ARG SITE_URL
# Docker sets HOSTNAME to the container's own name, and Next would listen there alone.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 SITE_URL=$SITE_URL
COPY --from=build /site/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
  CMD ["node", "-e", "const { HOSTNAME: host, PORT } = process.env; fetch(`http://${host.includes(':') ? `[${host}]` : host}:${PORT}/robots.txt`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
