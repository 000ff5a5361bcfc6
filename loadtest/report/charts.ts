/**
 * A line chart as SVG that needs nothing: no script, no font, no style from elsewhere. Colours that are told apart by
 * who cannot tell red from green.
 */
export interface Line {
  readonly name: string;
  readonly values: readonly number[];
}
const colours = ['#0b6bcb', '#d1690e', '#5b3f9e', '#138a5e'];
const [width, height, left, right, top, bottom] = [860, 230, 56, 12, 34, 28];

export function lineChart(options: {
  title: string;
  unit: string;
  lines: readonly Line[];
  marks?: readonly { at: number; name: string }[];
}): string {
  const { title, unit, lines, marks = [] } = options;
  const length = Math.max(2, ...lines.map((one) => one.values.length));
  const most = niceAbove(Math.max(1e-9, ...lines.flatMap((one) => one.values)));
  const x = (second: number) => left + ((width - left - right) * second) / (length - 1);
  const y = (value: number) => height - bottom - ((height - top - bottom) * value) / most;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(most * share).toFixed(1)}" y2="${y(most * share).toFixed(1)}" stroke="#d5d9de"/><text x="${left - 6}" y="${(y(most * share) + 4).toFixed(1)}" text-anchor="end">${figure(most * share)}</text>`,
  );
  const times = Array.from({ length: 7 }, (_, n) => Math.round(((length - 1) * n) / 6)).map(
    (second) => `<text x="${x(second).toFixed(1)}" y="${height - 8}" text-anchor="middle">${second} s</text>`,
  );
  const bounds = marks.map(
    (mark) =>
      `<line x1="${x(mark.at).toFixed(1)}" x2="${x(mark.at).toFixed(1)}" y1="${top}" y2="${height - bottom}" stroke="#98a1ab" stroke-dasharray="3 3"/><text x="${(x(mark.at) + 4).toFixed(1)}" y="${top + 10}" fill="#5b6570">${escaped(mark.name)}</text>`,
  );
  const drawn = lines.map(
    (one, n) =>
      `<polyline fill="none" stroke="${colours[n % colours.length]}" stroke-width="1.8" points="${one.values.map((value, second) => `${x(second).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}"/>`,
  );
  const legend = lines.map(
    (one, n) =>
      `<rect x="${left + 300 + n * 140}" y="10" width="12" height="4" fill="${colours[n % colours.length]}"/><text x="${left + 317 + n * 140}" y="16">${escaped(one.name)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="11" fill="#2b333b"><rect width="${width}" height="${height}" fill="#fff"/><text x="${left}" y="16" font-weight="600">${escaped(title)} (${escaped(unit)})</text>${[...ticks, ...times, ...bounds, ...drawn, ...legend].join('')}</svg>`;
}

/** The next of 1, 2, 2.5, 5 and their tenfolds. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
const figure = (value: number) =>
  value >= 1000 ? `${Number((value / 1000).toPrecision(3))}k` : String(Number(value.toPrecision(3)));
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
