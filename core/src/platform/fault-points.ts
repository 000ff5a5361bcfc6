/**
 * The numbered moments at which a process is killed to see what is left: after each, whoever starts next finds all that
 * was promised, nothing twice and nothing half. `test/fault-points.test.ts` walks through every one of them, and fails
 * for one that its scenario does not reach.
 */
export const faultPoints = {
  'order.claimed': "an order's key is claimed and its cart read; nothing of it is written",
  'order.locked': 'its stock and credit are locked and its number is taken',
  'order.written': 'the order, its reservations, receivables and books are written, its facts are not',
  'facts.recorded': 'all of a transaction is written with its facts and their deliveries; the commit is not asked for',
  'order.committed': 'the order is there; who placed it has not heard',
  'acceptance.claimed': 'the key of an acceptance is claimed; the quote is open still',
  'acceptance.taken': 'the version is marked accepted; there is no order yet',
  'acceptance.linked': 'the order is made and the quote names it; the request it answers is open still',
  'acceptance.committed': 'quote and order are there; who accepted has not heard',
  'import.fileKept': 'the file lies on the disk; no run names it, and a day later it is swept (`files.sweepUnnamed`)',
  'import.received': 'the run is there; who sent the file has not heard',
  'import.rowsKept': 'some rows of the file are kept as they came',
  'import.rowsValidated': 'some rows are read by the mapping',
  'import.offersWritten': 'offers, products and stock of some rows are written; the place in the file is not',
  'import.rowsApplied': 'some rows are applied, and the place in the file says so',
  'import.offersEnded': 'what a full feed does not name has ended; the run has not',
  'import.finished': 'the run is done; nobody has been told',
  'delivery.claimed': 'a delivery is taken from the outbox; its reaction has not run',
  'mail.sent': 'the mail server has the letter; the database does not know',
  'delivery.marked': 'the effect and the mark that it is done are written; the commit is not asked for',
  'delivery.committed': 'the effect is there',
  'index.written': 'the index has a batch of changes; the database has not forgotten them',
} as const;

export type FaultPoint = keyof typeof faultPoints;

let armed: { readonly point: FaultPoint; readonly die: () => void } | null = null;

/** A moment of the registry has come. Outside of the test that armed it: nothing. */
export function reach(point: FaultPoint): void {
  if (armed?.point === point) armed.die();
}

/**
 * The next process to reach the point dies there. No setting does this: only a test's own process calls it (a house
 * rule looks).
 */
export function armFaultPoint(point: FaultPoint, die: () => void): void {
  armed = { point, die };
}
