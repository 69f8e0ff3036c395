# The portal as one image: the backend serves the built frontend. `.ci/lanes/10-image-steps.sh` runs these steps without Docker.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY . .
# What decides the dependencies and nothing else, so that a change of source does not install anew.
RUN find packages plugins -type f ! -name package.json -delete

FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN npm install --no-audit --no-fund --ignore-scripts --prefix .yarn/bin @yarnpkg/cli-dist@4.17.1
COPY --from=manifests /app ./
RUN node .yarn/bin/node_modules/@yarnpkg/cli-dist/bin/yarn.js install --immutable
COPY . .
RUN node .yarn/bin/node_modules/@yarnpkg/cli-dist/bin/yarn.js workspace backend build
RUN mkdir skeleton bundle \
  && tar -xzf packages/backend/dist/skeleton.tar.gz -C skeleton \
  && tar -xzf packages/backend/dist/bundle.tar.gz -C bundle \
  && cp package.json yarn.lock .yarnrc.yml skeleton/ \
  && mkdir -p skeleton/.yarn && cp -r .yarn/patches skeleton/.yarn/

FROM node:24-bookworm-slim AS production-dependencies
WORKDIR /app
COPY --from=build /app/.yarn/bin .yarn/bin
COPY --from=build /app/skeleton ./
RUN node .yarn/bin/node_modules/@yarnpkg/cli-dist/bin/yarn.js workspaces focus --all --production \
  && rm -rf .yarn

FROM node:24-bookworm-slim AS portal
ENV NODE_ENV=production
WORKDIR /app
COPY --from=production-dependencies /app ./
COPY --from=build /app/bundle ./
COPY app-config.yaml app-config.production.yaml catalog-info.yaml backstage.json ./
USER node
EXPOSE 7007
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.TOS_PORT || 7007}/.backstage/health/v1/readiness`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
