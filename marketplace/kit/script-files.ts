import type { Rolldown } from 'vite';

/**
 * Which modules of an app share a file. Left alone, the bundler makes a file for each set of pages that share some
 * modules: a page of a hundred files, most of them smaller than what asking for one costs. Three are made of what
 * nearly every page needs; what few pages need stays as the bundler shares it out, and what is fetched late (charts,
 * dialogs, the other language) stays apart.
 * - `libraries`, `first`: what an app cannot start without. Apart, because libraries stay the same from one release to
 * the next.
 * - `common`: icons and small parts that several pages share, as far as nothing heavy hangs on them.
 */
export const scriptFiles: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 3 },
    { name: 'first', tags: ['$initial'], priority: 2 },
    {
      name: (id, graph) => (isPart(id) && isLight(id, graph) ? 'common' : null),
      debugName: 'common',
      minShareCount: 2,
      priority: 1,
    },
  ],
};

type Graph = Rolldown.ChunkingContext;
const isIcon = (id: string) => /[\\/]node_modules[\\/]lucide-solid[\\/]/.test(id);
const isOfKit = (id: string) =>
  /[\\/]kit[\\/]src[\\/](parts[\\/])?[^\\/]+$/.test(id) && !/[\\/]kit[\\/]src[\\/]index\.ts$/.test(id);
const isPart = (id: string) => isIcon(id) || isOfKit(id);
/** In each app's first files whatever happens. */
const isAlwaysThere = (id: string) =>
  /[\\/]node_modules[\\/](solid-js|@solidjs[\\/]router|@solid-primitives[\\/]i18n)[\\/](?!.*[\\/]node_modules[\\/])/.test(
    id,
  ) || /[\\/]kit[\\/]src[\\/]languages[\\/]/.test(id);

const known = new WeakMap<Graph, Map<string, boolean>>();
/**
 * Whether a part, with all that it imports, is made of other parts only: a file takes along what its modules import.
 */
function isLight(id: string, graph: Graph): boolean {
  const answers = known.get(graph) ?? new Map<string, boolean>();
  known.set(graph, answers);
  const before = answers.get(id);
  if (before !== undefined) return before;
  // Parts that import each other are as light as the rest of what they import.
  answers.set(id, true);
  const light =
    isIcon(id) ||
    isAlwaysThere(id) ||
    (isOfKit(id) && (graph.getModuleInfo(id)?.importedIds ?? []).every((one) => isLight(one, graph)));
  answers.set(id, light);
  return light;
}
