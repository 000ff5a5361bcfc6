import { createLiveQuery } from '@hansa/kit';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';

export type MatrixData = Awaited<ReturnType<typeof client.rfqs.matrix.query>>;
export type Answer = MatrixData['answers'][number];

/** All answers side by side, and which seller is to get which line. */
export function createMatrix(rfqId: () => string) {
  const matrix = createLiveQuery(() => ({ ...client.rfqs.matrix.options({ rfqId: rfqId() as never }), topics: ['quote', `rfq:${rfqId()}`] }));
  const [picked, setPicked] = createSignal<ReadonlyMap<string, string>>(new Map());
  const mayAward = (answer: Answer) => answer.state === 'sent' && answer.hash !== null;
  const awards = createMemo(() => {
    const data = matrix.data;
    if (!data) return [];
    return data.answers.filter(mayAward).flatMap((answer) => {
      const lineIds = data.lines.map((line) => line.lineId).filter((lineId) => picked().get(lineId) === answer.quoteId);
      const goods = answer.cells.filter((cell) => lineIds.includes(cell.lineId)).reduce((sum, cell) => sum + (cell.netMinor ?? 0), 0);
      return lineIds.length === 0 ? [] : [{ answer, lineIds, totalMinor: goods + answer.freightMinor }];
    });
  });
  return {
    matrix, picked, awards, mayAward,
    pick: (lineId: string, quoteId: string) => setPicked((all) => { const next = new Map(all); if (next.get(lineId) === quoteId) next.delete(lineId); else next.set(lineId, quoteId); return next; }),
    pickAll: (answer: Answer) => setPicked(new Map(answer.cells.filter((cell) => cell.netMinor !== null).map((cell) => [cell.lineId, answer.quoteId]))),
    /** Each line where it is best among those that can still be taken. */
    pickBest: () => { const data = matrix.data; if (data) setPicked(new Map(data.lines.flatMap((line) => { const best = data.answers.filter(mayAward).map((answer) => ({ answer, net: answer.cells.find((cell) => cell.lineId === line.lineId)?.netMinor ?? null })).filter((one) => one.net !== null).sort((a, b) => a.net! - b.net!)[0]; return best ? [[line.lineId, best.answer.quoteId] as const] : []; }))); },
    clear: () => setPicked(new Map()),
  };
}
export type MatrixLogic = ReturnType<typeof createMatrix>;
