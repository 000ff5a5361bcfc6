/**
 * What one process tells the others: small, and lost without harm, because what must not be lost stands in the
 * database.
 */
export type Word = Readonly<Record<string, unknown>> & { readonly topic: string };
type Hear = (word: Word | null, from: string) => void;
export interface Neighbors {
  /** This process among them. */
  readonly self: string;
  /** `instead`: what this word is about; one about the same that has not left yet is dropped for it. */
  tell(word: Word, instead?: string): void;
  /**
   * Hears what others have told, never its own words. `null`: the line was cut meanwhile, look for yourself. Gives the
   * way to stop.
   */
  onWord(hear: Hear): () => void;
  close(): Promise<void>;
}

/** Words of so long travel together. */
const gatherMs = 3;

/**
 * What the lines between processes have in common: who hears, and words that are gathered. `send` is given those of one
 * journey as JSON, one journey at a time.
 */
export function gatherWords(self: string, send: (texts: readonly string[]) => Promise<void>) {
  const hearers = new Set<Hear>();
  let gathered = new Map<string | symbol, string>();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let telling: Promise<void> = Promise.resolve();
  function later(): void {
    timer ??= setTimeout(() => {
      const texts = [...gathered.values()];
      gathered = new Map();
      // What does not arrive is not missed: others look for themselves.
      telling = send(texts)
        .catch(() => {
          /* cut */
        })
        .finally(() => {
          timer = null;
          if (gathered.size > 0 && !isClosed) later();
        });
    }, gatherMs);
  }
  return {
    tell: (word: Word, instead?: string) => {
      gathered.set(instead === undefined ? Symbol('a word') : `${word.topic} ${instead}`, JSON.stringify(word));
      later();
    },
    onWord: (hear: Hear) => {
      hearers.add(hear);
      return () => {
        hearers.delete(hear);
      };
    },
    /** Words as another process sent them. */
    hear: (from: string, words: readonly Word[]) => {
      if (from !== self) for (const word of words) for (const hear of hearers) hear(word, from);
    },
    /** The line was cut and is whole again. */
    lookAgain: () => {
      for (const hear of hearers) hear(null, '');
    },
    end: async () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await telling;
    },
  };
}
