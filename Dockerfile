# One core process with the three apps built into it. Where the data lies, and everything else, is told by the environment (docs/settings.md).
FROM node:26-slim AS build
WORKDIR /hansa
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile \
 && node --input-type=module -e "const { buildApps } = await import('/hansa/tools/build.ts'); buildApps('/hansa', () => {})"

FROM node:26-slim
WORKDIR /hansa
COPY --from=build /hansa /hansa
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=4400 DATA_DIR=/data DEMO=off
# What is freed goes back to the machine (tools/give-memory-back.ts).
ENV MALLOC_MMAP_THRESHOLD_=1048576 MALLOC_ARENA_MAX=2
EXPOSE 4400
# A stop lets requests, deliveries and live connections end first; it takes 40 s at most.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:4400/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "tools/start.ts"]
