/**
 * A time of day as people write it, as `14:30`: `9`, `9:30`, `09.30`, `9h30`, `2 pm`, `2:30 CH` (Vietnamese for the
 * afternoon). Null when it is none.
 */
export function readTime(text: string): string | null {
  const written = /^(\d{1,2})(?:\s*[:.h]\s*(\d\d)?)?\s*(am|a\.m\.|sa|pm|p\.m\.|ch)?$/.exec(text.trim().toLowerCase());
  if (!written) return null;
  const [hour, minute, half] = [Number(written[1]), Number(written[2] ?? '0'), written[3]];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const isLater = half !== undefined && !/^[as]/.test(half);
  return `${String(half === undefined ? hour : (hour % 12) + (isLater ? 12 : 0)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
