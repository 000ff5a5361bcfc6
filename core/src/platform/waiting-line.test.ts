import { describe, expect, it } from 'vitest';
import { comeBackIn, createWaitingLine } from './waiting-line.ts';

/** A line and its clock. `move` lets those at its head leave, one every so many milliseconds. */
function aLine() {
  let at = 1_000_000;
  const line = createWaitingLine(() => at);
  const inside: (() => void)[] = [];
  return {
    line,
    pass: (ms: number) => {
      at += ms;
    },
    join: (count: number) => {
      for (let each = 0; each < count; each += 1) inside.push(line.join());
    },
    move: (count: number, everyMs: number) => {
      for (let each = 0; each < count; each += 1) {
        at += everyMs;
        inside.shift()!();
      }
    },
  };
}

describe('a waiting line', () => {
  it('F14 tells the wait by how long it is and how fast it moves', () => {
    const { line, join, move } = aLine();
    expect(line.expectedMs()).toBe(0);
    join(600);
    move(400, 2);
    expect(line.length()).toBe(200);
    expect(line.expectedMs()).toBeCloseTo(400, -2);
    join(200);
    // Slower now, by tenfold, and soon known to be.
    move(200, 20);
    expect(line.expectedMs()).toBeGreaterThan(200 * 18);
    move(200, 20);
    expect(line.expectedMs()).toBe(0);
  });

  it('F14 does not take time in which nobody waited for a slow pace', () => {
    const { line, join, move, pass } = aLine();
    join(500);
    move(500, 1);
    pass(3_600_000);
    join(100);
    expect(line.expectedMs()).toBeLessThan(200);
  });

  it('F14 that stands still tells by how long it has', () => {
    const { line, join, pass } = aLine();
    join(1);
    pass(9000);
    join(1);
    expect(line.expectedMs()).toBeCloseTo(9000, -2);
  });
});

describe('new work', () => {
  it('F14 is sent away for as long as it would wait, browsing sooner than ordering', () => {
    const { line, join, pass } = aLine();
    const queue = { lines: [line, createWaitingLine(() => 0)], longest: 100, patienceMs: 250 };
    expect([comeBackIn(queue), comeBackIn(queue, true)]).toEqual([null, null]);
    join(1);
    pass(300);
    expect([comeBackIn(queue), comeBackIn(queue, true)]).toEqual([1, null]);
    pass(6000);
    expect([comeBackIn(queue), comeBackIn(queue, true)]).toEqual([7, 7]);
  });

  it('F14 is never sent away by a line of no more than are served at once: they wait for one piece of work, however slow', () => {
    let at = 0;
    const line = createWaitingLine(() => at, 3);
    const queue = { lines: [line], longest: 100, patienceMs: 250 };
    line.join();
    line.join();
    at = 60_000;
    expect(comeBackIn(queue)).toBeNull();
    line.join();
    expect(comeBackIn(queue)).toBeGreaterThanOrEqual(60);
  });

  it('F14 is sent away from a line that is full, however fast it moves', () => {
    const { line, join, move } = aLine();
    join(1000);
    move(800, 0);
    expect(comeBackIn({ lines: [line], longest: 100, patienceMs: 250 })).toBe(1);
    move(150, 0);
    expect(comeBackIn({ lines: [line], longest: 100, patienceMs: 250 })).toBeNull();
  });
});
