/** Where a caller hears what nobody waits for. */
export type Log = (level: 'info' | 'warn' | 'error', what: string, facts?: Record<string, unknown>) => void;
