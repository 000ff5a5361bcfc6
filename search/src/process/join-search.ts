// The index of a folder as somebody asks it who does not own it: another process of this machine has it.

import { once } from 'node:events';
import { connect } from 'node:net';
import { SearchUnavailable, type SearchIndex } from '../search-index.ts';
import { askIndex } from './ask-index.ts';
import { makePeer } from './peer.ts';
import { socketOf } from './socket-of.ts';
import type { Reading } from './spoken.ts';

/** Throws SearchUnavailable where no process has this folder's index open. What is asked for may only be read. */
export async function joinSearch({
  dataDir,
  clock = () => performance.now(),
}: {
  readonly dataDir: string;
  readonly clock?: () => number;
}): Promise<SearchIndex> {
  const path = socketOf(dataDir);
  if (path === null) throw new SearchUnavailable('The folder of the index has too long a name to be shared');
  const socket = connect(path);
  try {
    await once(socket, 'connect');
  } catch (error) {
    throw new SearchUnavailable('No process has the search index open', { cause: error });
  }
  const peer = makePeer<Reading>(socket, {});
  const refused = async (): Promise<never> => {
    throw new Error('Only the process that owns the index writes it');
  };
  return {
    ...askIndex(peer, clock),
    upsert: refused,
    remove: refused,
    rebuild: refused,
    settled: () => peer.ask('settled'),
    async close() {
      peer.end();
      await peer.gone;
    },
  };
}
