import { setImmediate } from 'node:timers/promises';
import type { Language } from '../context.ts';
import { fillLines } from './fill-lines.ts';
import { fonts, isPlain, runsOf, type Weight } from './letters.ts';

/** What a paper says of itself. `at` and not the clock: the same thing is the same bytes whenever it is drawn. */
export interface PaperFacts {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly at: Date;
  /** Under each page; `page(1, 3)` counts. */
  readonly foot: string;
  page(number: number, of: number): string;
}
export interface PaperColumn {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}
/** Text of a cell, and what is said under it in small letters. */
export interface PaperCell {
  readonly text: string;
  readonly under?: readonly string[];
}
export type PaperRow = readonly PaperCell[];

export interface Paper {
  /** The name of the paper and what it is about, with number, day and author on the right. */
  heading(title: string, about: string, aside: readonly string[]): void;
  /** Blocks side by side, each a small heading over lines. */
  blocks(blocks: readonly { readonly title: string; readonly lines: readonly string[] }[]): void;
  paragraph(title: string, text: string): void;
  /** Rows of any number: the head is drawn anew on each page, and no row is cut. Others are let in between pages. */
  table(columns: readonly PaperColumn[], rows: readonly PaperRow[]): Promise<void>;
  /** Sums on the right; the last one is what counts. */
  sums(sums: readonly { readonly label: string; readonly value: string }[], under: readonly string[]): void;
  bytes(): Promise<Buffer>;
}

const [ink, quiet, rule, accent] = ['#17201f', '#56635f', '#d3dad8', '#0b6665'];
const edge = 42;
const gap = 10;
/** Rows after which others get a turn: a paper of a thousand lines holds nobody up. */
const rowsAtOnce = 40;

/**
 * Begins an A4 paper. Text is drawn and never read as anything else, so what people typed can do nothing in it. What
 * draws is loaded for the first paper: every process would else read its tables of letters as it starts.
 */
export async function openPaper(facts: PaperFacts): Promise<Paper> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: edge, bottom: edge + 22, left: edge, right: edge },
    bufferPages: true,
    lang: facts.language,
    displayTitle: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Creator: 'Hansa',
      Producer: 'Hansa',
      CreationDate: facts.at,
      ModDate: facts.at,
    },
  });
  for (const { name, file } of fonts) pdf.registerFont(name, file);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const width = pdf.page.width - 2 * edge;
  const bottom = () => pdf.page.height - pdf.page.margins.bottom;
  const set = (weight: Weight, size: number, color: string) => pdf.font(weight).fontSize(size).fillColor(color);
  const widthOf = (text: string, weight: Weight, size: number) => {
    pdf.fontSize(size);
    return runsOf(text, weight).reduce((sum, run) => sum + pdf.font(run.font.name).widthOfString(run.text), 0);
  };
  const linesOf = (text: string, weight: Weight, size: number, wide: number) =>
    fillLines(text, wide, (part) => widthOf(part, weight, size));
  /** Letters of other scripts stand higher than Inter's. */
  const lead = (size: number) => size * 1.4;
  const highOf = (weight: Weight, size: number, text: string, wide: number) =>
    isPlain(text)
      ? set(weight, size, ink!).heightOfString(text, { width: wide })
      : linesOf(text, weight, size, wide).length * lead(size);
  /** Draws a text into a width, each letter in a font that has it; what stands next begins under it. */
  const write = (
    weight: Weight,
    size: number,
    color: string,
    text: string,
    x: number,
    y: number,
    wide: number,
    align: 'left' | 'right' = 'left',
  ) => {
    if (isPlain(text)) {
      set(weight, size, color).text(text, x, y, { width: wide, align });
      return;
    }
    let at = y;
    for (const line of linesOf(text, weight, size, wide)) {
      let left = align === 'right' ? x + wide - widthOf(line, weight, size) : x;
      for (const run of runsOf(line, weight)) {
        pdf
          .font(run.font.name)
          .fontSize(size)
          .fillColor(color)
          .text(run.text, left, at + size * 1.05, { lineBreak: false, baseline: 'alphabetic' });
        left += pdf.widthOfString(run.text);
      }
      at += lead(size);
    }
    pdf.y = at;
  };
  const across = () =>
    pdf
      .moveTo(edge, pdf.y)
      .lineTo(edge + width, pdf.y)
      .lineWidth(0.6)
      .strokeColor(rule!)
      .stroke();
  const roomFor = (height: number) => {
    if (pdf.y + height > bottom()) {
      pdf.addPage();
      pdf.y = edge;
    }
  };

  const heightOf = (cell: PaperCell, wide: number) => {
    const text = highOf('plain', 8.5, cell.text || ' ', wide);
    return (cell.under ?? []).reduce((sum, line) => sum + highOf('plain', 7.2, line, wide) + 1, text);
  };
  const drawCell = (cell: PaperCell, x: number, y: number, wide: number, align: 'left' | 'right') => {
    write('plain', 8.5, ink!, cell.text, x, y, wide, align);
    for (const line of cell.under ?? []) write('plain', 7.2, quiet!, line, x, pdf.y + 1, wide, align);
  };

  return {
    heading(title, about, aside) {
      pdf.rect(edge, edge, 26, 3).fill(accent!);
      const top = edge + 12;
      write('strong', 17, ink!, title, edge, top, width * 0.6);
      write('plain', 10, quiet!, about, edge, pdf.y + 1, width * 0.6);
      const left = pdf.y;
      pdf.y = top + 1;
      for (const line of aside) write('plain', 8.5, quiet!, line, edge + width * 0.6, pdf.y, width * 0.4, 'right');
      pdf.y = Math.max(left, pdf.y) + 12;
    },
    blocks(blocks) {
      const wide = (width - gap * 2 * (blocks.length - 1)) / blocks.length;
      roomFor(90);
      across();
      const top = pdf.y + 8;
      let end = top;
      for (const [index, block] of blocks.entries()) {
        const x = edge + index * (wide + gap * 2);
        write('plain', 7.2, quiet!, block.title, x, top, wide);
        for (const [at, line] of block.lines.entries())
          write(at === 0 ? 'strong' : 'plain', 8.5, ink!, line, x, pdf.y + 1.5, wide);
        end = Math.max(end, pdf.y);
      }
      pdf.y = end + 12;
    },
    paragraph(title, text) {
      roomFor(40);
      write('plain', 7.2, quiet!, title, edge, pdf.y, width);
      write('plain', 8.5, ink!, text, edge, pdf.y + 1.5, width);
      pdf.y += 12;
    },
    async table(columns, rows) {
      const wides = columns.map((column) => column.share * (width - gap * (columns.length - 1)));
      const lefts = wides.map((_, index) => edge + wides.slice(0, index).reduce((sum, wide) => sum + wide + gap, 0));
      const head = () => {
        const top = pdf.y + 5;
        let end = top;
        across();
        for (const [index, column] of columns.entries()) {
          set('strong', 7.2, quiet!).text(column.title, lefts[index]!, top, {
            width: wides[index]!,
            align: column.align ?? 'left',
          });
          end = Math.max(end, pdf.y);
        }
        pdf.y = end + 4;
        across();
      };
      roomFor(70);
      head();
      for (const [at, row] of rows.entries()) {
        const height = Math.max(...row.map((cell, index) => heightOf(cell, wides[index]!)));
        const top = pdf.y + 5;
        if (top + height > bottom()) {
          pdf.addPage();
          pdf.y = edge;
          head();
        }
        const from = pdf.y + 5;
        for (const [index, cell] of row.entries())
          drawCell(cell, lefts[index]!, from, wides[index]!, columns[index]!.align ?? 'left');
        pdf.y = from + height + 5;
        across();
        if (at % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
      }
      pdf.y += 10;
    },
    sums(sums, under) {
      roomFor(sums.length * 15 + under.length * 11 + 6);
      for (const [index, one] of sums.entries()) {
        const isLast = index === sums.length - 1;
        const top = pdf.y;
        set(isLast ? 'strong' : 'plain', isLast ? 10.5 : 8.5, isLast ? ink! : quiet!).text(
          one.label,
          edge + width * 0.45,
          top,
          { width: width * 0.3, align: 'right' },
        );
        set(isLast ? 'strong' : 'plain', isLast ? 10.5 : 8.5, ink!).text(one.value, edge + width * 0.75, top, {
          width: width * 0.25,
          align: 'right',
        });
        pdf.y = Math.max(pdf.y, top + 12) + 2;
      }
      for (const line of under) set('plain', 7.2, quiet!).text(line, edge, pdf.y, { width, align: 'right' });
      pdf.y += 12;
    },
    async bytes() {
      const { start, count } = pdf.bufferedPageRange();
      for (let page = start; page < start + count; page += 1) {
        pdf.switchToPage(page);
        pdf.page.margins.bottom = 0;
        const y = pdf.page.height - edge - 4;
        set('plain', 6.8, quiet!)
          .text(facts.foot, edge, y, { width: width * 0.82, lineBreak: false })
          .text(facts.page(page - start + 1, count), edge + width * 0.82, y, {
            width: width * 0.18,
            align: 'right',
            lineBreak: false,
          });
      }
      pdf.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}
