import { createLiveQuery } from '@hansa/kit';
import { createMemo, createSignal } from 'solid-js';
import { client } from '../../client.ts';

export type MatrixData = Awaited<ReturnType<typeof client.rfqs.matrix.query>>;
export type Answer = MatrixData['answers'][number];

/** What is taken for a line that was asked for: whose, and of that answer the line itself or an alternative to it. */
export interface Pick {
  readonly quoteId: string;
  readonly lineId: string;
}

/** All answers side by side, and which seller is to get which line. */
export function createMatrix(rfqId: () => string) {
  const matrix = createLiveQuery(() => ({
    ...client.rfqs.matrix.options({ rfqId: rfqId() as never }),
    topics: ['quote', `rfq:${rfqId()}`],
  }));
  const [picked, setPicked] = createSignal<ReadonlyMap<string, Pick>>(new Map());
  const mayAward = (answer: Answer) => answer.state === 'sent' && answer.hash !== null;
  const awards = createMemo(() => {
    const data = matrix.data;
    if (!data) return [];
    return data.answers.filter(mayAward).flatMap((answer) => {
      const taken = answer.cells.flatMap((cell) => {
        const pick = picked().get(cell.lineId);
        if (pick?.quoteId !== answer.quoteId) return [];
        const other = cell.alternatives.find((one) => one.lineId === pick.lineId);
        const line = data.lines.find((one) => one.lineId === cell.lineId)!;
        return [
          {
            lineId: pick.lineId,
            title: other?.title ?? null,
            netMinor: (other ?? cell).netMinor ?? 0,
            made: { title: other?.title ?? line.title, chosen: (other ?? cell).chosen },
          },
        ];
      });
      if (taken.length === 0) return [];
      const instead = taken.flatMap((one) => one.title ?? []);
      return [
        {
          answer,
          lineIds: taken.map((one) => one.lineId),
          instead,
          /** What will be made to order, and as what. */ made: taken.flatMap(({ made }) =>
            made.chosen ? [{ title: made.title, chosen: made.chosen }] : [],
          ),
          isWhole: taken.length === data.lines.length && instead.length === 0,
          totalMinor: taken.reduce((sum, one) => sum + one.netMinor, answer.freightMinor),
        },
      ];
    });
  });
  return {
    matrix,
    picked,
    awards,
    mayAward,
    /** Pressed again, it is taken no more. `lineId` is the line that was asked for, or the alternative to it. */
    pick: (asked: string, quoteId: string, lineId: string = asked) =>
      setPicked((all) => {
        const next = new Map(all);
        const now = next.get(asked);
        if (now?.quoteId === quoteId && now.lineId === lineId) next.delete(asked);
        else next.set(asked, { quoteId, lineId });
        return next;
      }),
    pickAll: (answer: Answer) =>
      setPicked(
        new Map(
          answer.cells
            .filter((cell) => cell.netMinor !== null)
            .map((cell) => [cell.lineId, { quoteId: answer.quoteId, lineId: cell.lineId }]),
        ),
      ),
    /**
     * Each line where it is best among those that can still be taken. An alternative is never the machine's choice: it
     * is another thing.
     */
    pickBest: () => {
      const data = matrix.data;
      if (data)
        setPicked(
          new Map(
            data.lines.flatMap((line) => {
              const best = data.answers
                .filter(mayAward)
                .map((answer) => ({
                  answer,
                  net: answer.cells.find((cell) => cell.lineId === line.lineId)?.netMinor ?? null,
                }))
                .filter((one) => one.net !== null)
                .sort((a, b) => a.net! - b.net!)[0];
              return best ? [[line.lineId, { quoteId: best.answer.quoteId, lineId: line.lineId }] as const] : [];
            }),
          ),
        );
    },
    clear: () => setPicked(new Map()),
  };
}
export type MatrixLogic = ReturnType<typeof createMatrix>;
