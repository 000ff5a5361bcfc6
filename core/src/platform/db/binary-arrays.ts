import { assert } from '../refusal.ts';

/**
 * Columns of many rows in PostgreSQL's own form: `` unnest(${uuids(ids)}::uuid[]) ``. As text each element is quoted
 * here and read there, which is a tenth of what both spend on an order of five hundred lines. The cast must name the
 * very type, for bytes are not converted. Only for what this process made or has checked.
 */
export const uuids = (values: readonly (string | null)[]): Buffer => arrayOf(2950, values, 16, writeUuid);
/** `::int[]` */
export const integers = (values: readonly number[]): Buffer => arrayOf(23, values, 4, writeInteger);
/** `::bigint[]` */
export const bigints = (values: readonly number[]): Buffer => arrayOf(20, values, 8, writeBigint);
/** `::text[]` */
export const texts = (values: readonly (string | null)[]): Buffer =>
  arrayOf(25, values, lengthOf, (out, at, value) => {
    out.write(value, at);
  });
/** `::jsonb[]`, of JSON that is text already. */
export const jsons = (values: readonly (string | null)[]): Buffer =>
  arrayOf(
    3802,
    values,
    (value) => lengthOf(value) + 1,
    (out, at, value) => {
      out[at] = 1;
      out.write(value, at + 1);
    },
  );
/** `::numeric[]`, of decimals as text. */
export const decimals = (values: readonly string[]): Buffer =>
  arrayOf(1700, values, (value) => 8 + 2 * groupsOf(value).count, writeDecimal);

const [header, none] = [20, -1];

/** `size` of each in bytes. */
function arrayOf<Value>(
  elementType: number,
  values: readonly (Value | null)[],
  size: number | ((value: Value) => number),
  write: (out: Buffer, at: number, value: Value) => void,
): Buffer {
  const sizes = values.map((value) => (value === null ? none : typeof size === 'number' ? size : size(value)));
  const out = Buffer.allocUnsafe(
    values.length === 0 ? 12 : sizes.reduce((sum, one) => sum + 4 + Math.max(one, 0), header),
  );
  writeInteger(out, 0, values.length === 0 ? 0 : 1);
  writeInteger(out, 4, sizes.includes(none) ? 1 : 0);
  writeInteger(out, 8, elementType);
  if (values.length === 0) return out;
  writeInteger(out, 12, values.length);
  // Places are counted from one.
  writeInteger(out, 16, 1);
  let at = header;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    writeInteger(out, at, sizes[index]!);
    at += 4;
    if (sizes[index] === none) continue;
    write(out, at, value);
    at += sizes[index]!;
  }
  return out;
}

const lengthOf = (text: string): number => Buffer.byteLength(text);

const digitOf = new Int8Array(128).fill(-1);
for (const [digit, letter] of [...'0123456789abcdef'].entries()) {
  digitOf[letter.charCodeAt(0)] = digit;
  digitOf[letter.toUpperCase().charCodeAt(0)] = digit;
}

function writeUuid(out: Buffer, start: number, text: string): void {
  let [at, read, wrong] = [start, 0, text.length - 36];
  while (read < 36) {
    if (read === 8 || read === 13 || read === 18 || read === 23) {
      wrong |= text.charCodeAt(read) - 45;
      read += 1;
    }
    const [high, low] = [digitOf[text.charCodeAt(read)] ?? -1, digitOf[text.charCodeAt(read + 1)] ?? -1];
    wrong |= high < 0 || low < 0 ? 1 : 0;
    out[at] = high * 16 + low;
    at += 1;
    read += 2;
  }
  assert(wrong === 0, `not a uuid: ${text}`);
}

function writeInteger(out: Buffer, at: number, value: number): void {
  assert((value | 0) === value, `not a whole number of four bytes: ${value}`);
  out[at] = value >>> 24;
  out[at + 1] = value >>> 16;
  out[at + 2] = value >>> 8;
  out[at + 3] = value;
}

function writeBigint(out: Buffer, at: number, value: number): void {
  assert(Number.isSafeInteger(value), `not a whole number: ${value}`);
  const high = Math.floor(value / 2 ** 32);
  out.writeInt32BE(high, at);
  out.writeUInt32BE(value - high * 2 ** 32, at + 4);
}

/** A decimal's digits stand in groups of four to both sides of its point. */
function groupsOf(text: string) {
  const start = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  const [whole, scale] = point < 0 ? [text.length - start, 0] : [point - start, text.length - point - 1];
  const before = Math.ceil(whole / 4);
  return { start, whole, scale, before, count: before + Math.ceil(scale / 4) };
}

function writeDecimal(out: Buffer, at: number, text: string): void {
  const { start, whole, scale, before, count } = groupsOf(text);
  assert(whole > 0, `not a decimal: ${text}`);
  out.writeInt16BE(count, at);
  out.writeInt16BE(before - 1, at + 2);
  out.writeUInt16BE(start === 1 ? 0x4000 : 0, at + 4);
  out.writeInt16BE(scale, at + 6);
  for (let group = 0; group < count; group += 1) {
    let value = 0;
    for (let within = 0; within < 4; within += 1) {
      // The place of a digit, counted from the point: below zero before it.
      const place = (group - before) * 4 + within;
      const read = place < 0 ? place + whole : place + whole + 1;
      const digit = (place < 0 ? read < 0 : place >= scale) ? 0 : text.charCodeAt(start + read) - 48;
      assert(digit >= 0 && digit <= 9, `not a decimal: ${text}`);
      value = value * 10 + digit;
    }
    out.writeInt16BE(value, at + 8 + group * 2);
  }
}
