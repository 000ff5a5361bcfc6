/**
 * What glibc is told, so that blocks of 1 MB and more go back to the machine when they are freed. The embedded index
 * takes blocks of 4 to 8 MB, dozens at a time, whenever it builds documents in; left alone, glibc takes the first of
 * them that is freed for a sign to keep all such blocks from then on. And threads share two arenas, because each of
 * sixteen would keep what it once needed.
 */
export const givesMemoryBack = { MALLOC_MMAP_THRESHOLD_: String(2 ** 20), MALLOC_ARENA_MAX: '2' } as const;

/**
 * Begins this program once more in its own place (same process, same arguments), because glibc reads its settings
 * before any line of ours runs. Where they are set already, nothing happens.
 */
export function giveMemoryBack(): void {
  const isSet = Object.keys(givesMemoryBack).every((name) => process.env[name] !== undefined);
  // A child that talks with its parent would lose the line to it; whoever begins one so sets them itself.
  if (process.platform !== 'linux' || isSet || process.channel) return;
  process.execve!(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...givesMemoryBack,
    ...process.env,
  });
}
