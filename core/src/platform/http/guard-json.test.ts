import { describe, expect, it } from 'vitest';
import { guardJson } from './guard-json.ts';

describe('JSON that comes in', () => {
  it('X10 is refused when it is nested a hundred thousand deep', () => {
    expect(() => guardJson('['.repeat(100_000) + ']'.repeat(100_000))).toThrow(expect.objectContaining({ code: 'input.unreadable' }));
  });

  it('X10 is refused with a key that pollutes prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) expect(() => guardJson(`{"a":{"${key}": {"isAdmin":true}}}`)).toThrow();
  });

  it('passes when it only looks deep inside its texts', () => {
    expect(() => guardJson(JSON.stringify({ note: '[[[['.repeat(100), quoted: 'a "__proto__" word', list: Array.from({ length: 1000 }, () => ({ a: [1] })) }))).not.toThrow();
  });
});
