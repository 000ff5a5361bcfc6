import { startLiveServer } from './live-server.ts';

/**
 * One core process of a test: told by its parent what to serve, tells the port, and is killed; or ends by itself with
 * its parent.
 */
process.once('message', (options: Parameters<typeof startLiveServer>[0]) => {
  void startLiveServer(options).then(({ port }) => process.send?.({ port }));
});
process.once('disconnect', () => process.exit());
