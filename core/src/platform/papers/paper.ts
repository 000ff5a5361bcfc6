import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Language } from '../context.ts';

/** What a paper says of itself. `at` and not the clock: the same thing is the same bytes whenever it is drawn. */
export interface PaperFacts { readonly title: string; readonly author: string; readonly language: Language; readonly at: Date; /** Under each page; `page(1, 3)` counts. */ readonly foot: string; page(number: number, of: number): string }
export interface PaperColumn { readonly title: string; /** Share of the width. */ readonly share: number; readonly align?: 'left' | 'right' }
/** Text of a cell, and what is said under it in small letters. */
export interface PaperCell { readonly text: string; readonly under?: readonly string[] }
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

/** Inter has the letters of both languages, and is what the apps are set in. */
const fontFile = (weight: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`);
const fonts = { plain: fontFile('400Regular'), strong: fontFile('600SemiBold') } as const;

const [ink, quiet, rule, accent] = ['#17201f', '#56635f', '#d3dad8', '#0b6665'];
const edge = 42;
const gap = 10;
/** Rows after which others get a turn: a paper of a thousand lines holds nobody up. */
const rowsAtOnce = 40;

/** Begins an A4 paper. Text is drawn and never read as anything else, so what people typed can do nothing in it. */
export function openPaper(facts: PaperFacts): Paper {
  const pdf = new PDFDocument({ size: 'A4', margins: { top: edge, bottom: edge + 22, left: edge, right: edge }, bufferPages: true, lang: facts.language, displayTitle: true, info: { Title: facts.title, Author: facts.author, Creator: 'Hansa', Producer: 'Hansa', CreationDate: facts.at, ModDate: facts.at } });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => { pdf.on('end', resolve); pdf.on('error', reject); });
  const width = pdf.page.width - 2 * edge;
  const bottom = () => pdf.page.height - pdf.page.margins.bottom;
  const set = (font: keyof typeof fonts, size: number, color: string) => pdf.font(font).fontSize(size).fillColor(color);
  const across = () => pdf.moveTo(edge, pdf.y).lineTo(edge + width, pdf.y).lineWidth(0.6).strokeColor(rule!).stroke();
  const roomFor = (height: number) => { if (pdf.y + height > bottom()) { pdf.addPage(); pdf.y = edge; } };

  const heightOf = (cell: PaperCell, wide: number) => {
    const text = set('plain', 8.5, ink!).heightOfString(cell.text || ' ', { width: wide });
    return (cell.under ?? []).reduce((sum, line) => sum + set('plain', 7.2, quiet!).heightOfString(line, { width: wide }) + 1, text);
  };
  const drawCell = (cell: PaperCell, x: number, y: number, wide: number, align: 'left' | 'right') => {
    set('plain', 8.5, ink!).text(cell.text, x, y, { width: wide, align });
    for (const line of cell.under ?? []) set('plain', 7.2, quiet!).text(line, x, pdf.y + 1, { width: wide, align });
  };

  return {
    heading(title, about, aside) {
      pdf.rect(edge, edge, 26, 3).fill(accent!);
      const top = edge + 12;
      set('strong', 17, ink!).text(title, edge, top, { width: width * 0.6 });
      set('plain', 10, quiet!).text(about, edge, pdf.y + 1, { width: width * 0.6 });
      const left = pdf.y;
      pdf.y = top + 1;
      for (const line of aside) set('plain', 8.5, quiet!).text(line, edge + width * 0.6, pdf.y, { width: width * 0.4, align: 'right' });
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
        set('plain', 7.2, quiet!).text(block.title, x, top, { width: wide });
        for (const [at, line] of block.lines.entries()) set(at === 0 ? 'strong' : 'plain', 8.5, ink!).text(line, x, pdf.y + 1.5, { width: wide });
        end = Math.max(end, pdf.y);
      }
      pdf.y = end + 12;
    },
    paragraph(title, text) {
      roomFor(40);
      set('plain', 7.2, quiet!).text(title, edge, pdf.y, { width });
      set('plain', 8.5, ink!).text(text, edge, pdf.y + 1.5, { width });
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
          set('strong', 7.2, quiet!).text(column.title, lefts[index]!, top, { width: wides[index]!, align: column.align ?? 'left' });
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
        if (top + height > bottom()) { pdf.addPage(); pdf.y = edge; head(); }
        const from = pdf.y + 5;
        for (const [index, cell] of row.entries()) drawCell(cell, lefts[index]!, from, wides[index]!, columns[index]!.align ?? 'left');
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
        set(isLast ? 'strong' : 'plain', isLast ? 10.5 : 8.5, isLast ? ink! : quiet!).text(one.label, edge + width * 0.45, top, { width: width * 0.3, align: 'right' });
        set(isLast ? 'strong' : 'plain', isLast ? 10.5 : 8.5, ink!).text(one.value, edge + width * 0.75, top, { width: width * 0.25, align: 'right' });
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
        set('plain', 6.8, quiet!).text(facts.foot, edge, y, { width: width * 0.82, lineBreak: false }).text(facts.page(page - start + 1, count), edge + width * 0.82, y, { width: width * 0.18, align: 'right', lineBreak: false });
      }
      pdf.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}
