import { describe, expect, it } from 'vitest';
import { guardJson } from './guard-json.ts';

describe('JSON that comes in', () => {
  it('X10 is refused when it is nested a hundred thousand deep', () => {
    expect(() => guardJson('['.repeat(100_000) + ']'.repeat(100_000))).toThrow(
      expect.objectContaining({ code: 'input.unreadable' }),
    );
  });

  it('X10 is refused with a key that pollutes prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(() => guardJson(`{"a":{"${key}": {"isAdmin":true}}}`)).toThrow();
  });

  it('X10 is refused with a key that is only escaped, or that stands twice', () => {
    for (const text of ['{"\\u005f_proto__":{}}', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"a":{"b":1,"b":1}}'])
      expect(() => guardJson(text), text).toThrow(expect.objectContaining({ code: 'input.unreadable' }));
  });

  it('X05 is refused with NUL or half a character, which the database could not keep', () => {
    for (const text of ['{"a":"\\u0000"}', '{"a":"\\ud800"}', '["x\\udc00y"]'])
      expect(() => guardJson(text), text).toThrow(expect.objectContaining({ code: 'input.unreadable' }));
    expect(() => guardJson('{"a":"\\ud83d\\ude00 \\\\u0000"}')).not.toThrow();
  });

  it('X10 is looked at in linear time, unfinished texts and all', () => {
    for (const text of [
      '"'.repeat(1_000_000),
      '"\\'.repeat(500_000),
      '{"a":'.repeat(39) + '"'.padEnd(1_000_000, '\\'),
    ]) {
      try {
        guardJson(text);
      } catch {
        /* refused is as good */
      }
    }
  });

  it('passes when it only looks deep inside its texts', () => {
    expect(() =>
      guardJson(
        JSON.stringify({
          note: '[[[['.repeat(100),
          quoted: 'a "__proto__" word',
          list: Array.from({ length: 1000 }, () => ({ a: [1], b: { a: 1 } })),
        }),
      ),
    ).not.toThrow();
  });
});
