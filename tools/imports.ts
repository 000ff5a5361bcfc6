import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { Source } from './sources.ts';

/**
 * Who may import whom, as in CONTRIBUTING.md. Two walls: between the workspace's packages, and between the rooms of
 * core, whose map is core/src/modules/map.ts: a room may import only the faces of the rooms named on its line, and a
 * line names only rooms above it.
 */
export interface Violation {
  readonly path: string;
  readonly imports: string;
  readonly rule: string;
}
export interface RoomLine {
  readonly name: string;
  readonly imports: readonly string[];
}

const packages: readonly { folder: string; name: string; may: readonly RegExp[] }[] = [
  { folder: 'core/', name: '@hansa/core', may: [/^@hansa\/search$/, /^@hansa\/loadtest\/catalog$/] },
  { folder: 'search/', name: '@hansa/search', may: [] },
  { folder: 'marketplace/kit/', name: '@hansa/kit', may: [/^@hansa\/core\/contract$/] },
  { folder: 'marketplace/console/', name: '@hansa/console', may: [/^@hansa\/core\/contract$/, /^@hansa\/kit(\/|$)/] },
  { folder: 'vendor-portal/', name: '@hansa/vendor-portal', may: [/^@hansa\/core\/contract$/, /^@hansa\/kit(\/|$)/] },
  { folder: 'buyer-web/', name: '@hansa/buyer-web', may: [/^@hansa\/core\/contract$/, /^@hansa\/kit(\/|$)/] },
  { folder: 'loadtest/', name: '@hansa/loadtest', may: [] },
];

export interface Import {
  readonly from: string;
  readonly isType: boolean;
}

/** Every module that a source names: imports, re-exports, and import() with a literal. */
export function importsOf(source: Source): Import[] {
  const { module } = parseSync(source.path, source.text);
  return [
    ...module.staticImports.map((one) => ({
      from: one.moduleRequest.value,
      isType: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports
      .flatMap((one) => one.entries)
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({ from: entry.moduleRequest!.value, isType: entry.isType })),
    ...module.dynamicImports.map((one) => ({
      from: source.text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
      isType: false,
    })),
  ];
}

/**
 * Faults between packages: an import by name that is not allowed, or a relative path that climbs into another package.
 */
export function packageViolations(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => {
    const home = packages.find((one) => source.path.startsWith(one.folder));
    if (!home) return [];
    return importsOf(source).flatMap(({ from }): Violation[] => {
      if (from.startsWith('.')) {
        const target = normalize(join(dirname(source.path), from)).replaceAll('\\', '/');
        return target.startsWith(home.folder)
          ? []
          : [{ path: source.path, imports: from, rule: `a relative import leaves ${home.name}` }];
      }
      if (!from.startsWith('@hansa/') || from === home.name || from.startsWith(`${home.name}/`)) return [];
      const isJourney = source.path.includes('/journeys/') && from === '@hansa/core/test-server';
      return isJourney || home.may.some((pattern) => pattern.test(from))
        ? []
        : [{ path: source.path, imports: from, rule: `${home.name} may not import it` }];
    });
  });
}

const modules = 'core/src/modules/';
/** A room is a folder; the files beside the rooms (the map, the app, the entities) put all of them together. */
const roomOf = (path: string) => /^core\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;

/** The map itself: a line may name only rooms above it. */
export function mapViolations(map: readonly RoomLine[]): Violation[] {
  return map.flatMap((line, index) =>
    line.imports
      .filter((name) => !map.slice(0, index).some((above) => above.name === name))
      .map((name) => ({
        path: `${modules}map.ts`,
        imports: name,
        rule: `the line of ${line.name} names a room that does not stand above it`,
      })),
  );
}

/** Faults between rooms: an edge that the map does not declare, or an import that goes past a room's face. */
export function roomViolations(sources: readonly Source[], map: readonly RoomLine[]): Violation[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room === null)
      return source.path.startsWith('core/src/platform/') && !source.path.endsWith('.test.ts')
        ? platformViolations(source)
        : [];
    const line = map.find((one) => one.name === room);
    return importsOf(source).flatMap(({ from }): Violation[] => {
      if (!from.startsWith('.')) return [];
      const target = normalize(join(dirname(source.path), from)).replaceAll('\\', '/');
      const other = roomOf(target);
      if (other === null || other === room) return [];
      if (!line) return [{ path: source.path, imports: from, rule: `the room ${room} is not on the map` }];
      if (!line.imports.includes(other))
        return [{ path: source.path, imports: from, rule: `the line of ${room} does not name ${other}` }];
      const isFace = target === `${modules}${other}/index.ts`;
      const isSchema = target === `${modules}${other}/schemas.ts`;
      const isTables = target.endsWith('/tables.ts') && source.path.endsWith('/tables.ts');
      const isFixture = target.endsWith('/fixtures.ts') && /(fixtures|\.test)\.ts$/.test(source.path);
      return isFace || isTables || isSchema || isFixture
        ? []
        : [{ path: source.path, imports: from, rule: `past the face of ${other}` }];
    });
  });
}

function platformViolations(source: Source): Violation[] {
  return importsOf(source)
    .filter(({ from }) => from.includes('modules/'))
    .map(({ from }) => ({ path: source.path, imports: from, rule: 'the platform knows no room' }));
}
