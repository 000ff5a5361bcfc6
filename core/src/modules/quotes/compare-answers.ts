import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { nameChoices } from '../configurations/index.ts';
import { compareChosen, type Named } from './compare-chosen.ts';
import { linesInOrder, type QuoteDocument, type QuoteLine } from './document/document.ts';
import { quoteLineTotal, quoteTotals } from './document/totals.ts';
import type { Cell, RfqMatrix, ShowRfq } from './schemas.ts';
import { rfqFor } from './show-rfq.ts';
import type { QuoteState } from './tables.ts';

interface Answer {
  quoteId: string;
  number: string;
  sellerId: string;
  sellerName: string;
  state: QuoteState;
  version: number | null;
  hash: string | null;
  document: QuoteDocument | null;
  validUntil: string | null;
}

/**
 * All answers to a request side by side, those that have come before those that are waited for, line by line, out of
 * the versions that were sent (never out of what a seller is still writing). The best price of each line is marked, and
 * what is not the same everywhere of what was chosen.
 */
export async function compareAnswers(
  ctx: ActorContext,
  input: z.output<typeof ShowRfq>,
): Promise<z.output<typeof RfqMatrix>> {
  const rfq = await rfqFor(ctx, input.rfqId);
  const answers = await ctx.sql<Answer & object>`
    select q.id as "quoteId", q.number, q.seller_id as "sellerId", s.name as "sellerName", q.state, v.number as version, v.hash, v.document, v.valid_until as "validUntil"
    from quote q join organization s on s.id = q.seller_id left join lateral (select * from quote_version v where v.quote_id = q.id and v.kind in ('sent', 'accepted') order by v.number desc limit 1) v on true
    where q.rfq_id = ${input.rfqId} order by v.number is null, s.name`;
  const asked = linesInOrder(rfq.document);
  const totals = new Map(answers.map((one) => [one.quoteId, one.document ? quoteTotals(one.document) : null]));
  const complete = answers.filter((one) => one.document && totals.get(one.quoteId)!.unpriced === 0);
  const cheapest = Math.min(...complete.map((one) => totals.get(one.quoteId)!.totalMinor));
  const chosen = await chosenOptions(ctx, asked, answers);
  const best = new Map(
    asked.map((line) => [line.id, Math.min(...answers.flatMap((one) => netOf(one, line.id) ?? []))]),
  );
  return {
    currency: rfq.currency,
    lines: asked.map((line) => ({
      lineId: line.id,
      title: line.title,
      quantity: line.quantity,
      unit: line.unit,
      targetPrice: line.targetPrice,
      chosen: chosen.asked(line),
    })),
    answers: answers.map((one) => {
      const total = totals.get(one.quoteId);
      return {
        quoteId: one.quoteId,
        number: one.number,
        sellerId: one.sellerId,
        sellerName: one.sellerName,
        state: one.state,
        version: one.version,
        hash: one.hash,
        validUntil: one.validUntil,
        freightMinor: total?.freightMinor ?? 0,
        linesMinor: total?.linesMinor ?? 0,
        totalMinor: total?.totalMinor ?? 0,
        unpriced: total?.unpriced ?? asked.length,
        paymentDays: one.document?.terms.paymentDays ?? null,
        isCheapest: complete.includes(one) && total!.totalMinor === cheapest,
        cells: asked.map((line) => {
          const answer = one.document?.lines[line.id];
          const netMinor = netOf(one, line.id);
          return {
            lineId: line.id,
            unitPrice: answer?.unitPrice ?? null,
            netMinor,
            leadTimeDays: answer?.leadTimeDays ?? null,
            quantity: answer?.quantity ?? line.quantity,
            note: answer?.note ?? '',
            isBest: netMinor !== null && netMinor === best.get(line.id),
            isOrderable: answer !== undefined && answer.offerId !== null,
            ...chosen.answered(line, one, answer),
            alternatives: one.document
              ? linesInOrder(one.document)
                  .filter((other) => other.alternativeTo === line.id)
                  .map((other) => ({
                    ...chosen.answered(line, one, other),
                    lineId: other.id,
                    isOrderable: other.offerId !== null,
                    title: other.title,
                    unitPrice: other.unitPrice,
                    netMinor: quoteLineTotal(other, one.document!.currency),
                    leadTimeDays: other.leadTimeDays,
                  }))
              : [],
          };
        }),
      };
    }),
  };
}

function netOf(answer: Answer, lineId: string): number | null {
  const line = answer.document?.lines[lineId];
  return line ? quoteLineTotal(line, answer.document!.currency) : null;
}

interface Chosen {
  readonly asked: (line: QuoteLine) => readonly Named[] | null;
  readonly answered: (
    line: QuoteLine,
    answer: Answer,
    own: QuoteLine | undefined,
  ) => Pick<z.output<typeof Cell>, 'chosen' | 'configuredSku' | 'onceMinor'>;
}

/**
 * What was chosen by whom of each line that was asked for, alternatives beside it; named by the model that it was
 * chosen by.
 */
async function chosenOptions(
  ctx: ActorContext,
  asked: readonly QuoteLine[],
  answers: readonly Answer[],
): Promise<Chosen> {
  const keyOf = (line: QuoteLine, answer?: Answer) => `${answer?.quoteId ?? ''} ${line.id}`;
  const all = [
    ...asked.map((line) => ({ key: keyOf(line), line })),
    ...answers.flatMap((answer) =>
      Object.values(answer.document?.lines ?? {}).map((line) => ({ key: keyOf(line, answer), line })),
    ),
  ];
  const named = await nameChoices(
    ctx,
    all.flatMap(({ key, line }) => (line.configuration ? [{ key, ...line.configuration }] : [])),
  );
  const compared = new Map(
    asked.flatMap((line) => {
      const own = answers.flatMap((answer) =>
        Object.values(answer.document?.lines ?? {})
          .filter((one) => one.id === line.id || one.alternativeTo === line.id)
          .map((one) => keyOf(one, answer)),
      );
      return compareChosen(
        named.get(keyOf(line)) ?? null,
        own.map((key) => named.get(key) ?? null),
      ).map((options, at) => [`${line.id} ${own[at]}`, options] as const);
    }),
  );
  return {
    asked: (line) => named.get(keyOf(line)) ?? null,
    answered: (line, answer, own) => ({
      chosen: (own && compared.get(`${line.id} ${keyOf(own, answer)}`)) ?? null,
      configuredSku: own?.configuration?.sku || null,
      onceMinor: own?.configuration?.onceMinor ?? 0,
    }),
  };
}
