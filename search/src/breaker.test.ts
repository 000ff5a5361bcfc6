import { expect, test } from 'vitest';
import { CircuitOpen, makeBreaker, TooSlow } from './breaker.ts';

function aBreaker() {
  const time = { now: 0 };
  return {
    time,
    breaker: makeBreaker({ name: 'It', budgetMs: 20, failuresToOpen: 3, restMs: 1_000, clock: () => time.now }),
  };
}
const fail = () => Promise.reject(new Error('down'));
const answer = () => Promise.resolve('here');

test('F04 after three failures it is left alone, after a rest tried once, and closed by an answer', async () => {
  const { time, breaker } = aBreaker();
  for (let round = 0; round < 3; round++) await expect(breaker.run(fail)).rejects.toThrow('down');
  await expect(breaker.run(answer)).rejects.toBeInstanceOf(CircuitOpen);
  time.now = 1_000;
  expect(breaker.state()).toBe('half-open');
  const trial = breaker.run(answer);
  await expect(breaker.run(answer)).rejects.toBeInstanceOf(CircuitOpen);
  expect([await trial, breaker.state(), await breaker.run(answer)]).toEqual(['here', 'closed', 'here']);
});

test('F04 a trial that fails opens it again for another rest', async () => {
  const { time, breaker } = aBreaker();
  for (let round = 0; round < 3; round++) await expect(breaker.run(fail)).rejects.toThrow();
  time.now = 1_500;
  await expect(breaker.run(fail)).rejects.toThrow('down');
  time.now = 2_400;
  await expect(breaker.run(answer)).rejects.toBeInstanceOf(CircuitOpen);
});

test('F04 silence counts as failure when the budget is spent', async () => {
  const { breaker } = aBreaker();
  await expect(breaker.run(() => new Promise(() => {}))).rejects.toBeInstanceOf(TooSlow);
});
