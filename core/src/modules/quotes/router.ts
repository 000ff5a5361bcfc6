import { z } from 'zod';
import { by, door, noInput, router } from '../../platform/http/door.ts';
import { addComment } from './add-comment.ts';
import { removeAttachment } from './attach.ts';
import { compareAnswers } from './compare-answers.ts';
import { copyQuote } from './copy-quote.ts';
import { doOperations } from './do-operations.ts';
import { assignQuote, declineQuote, extendQuote, reviveQuote, withdrawQuote } from './end-quote.ts';
import { linesToAsk } from './lines-to-ask.ts';
import { listQuotes } from './list-quotes.ts';
import { listRepRules, saveRepRules } from './rep-rules.ts';
import { saveRfq } from './save-rfq.ts';
import * as q from './schemas.ts';
import { counterQuote, sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { startQuote } from './start-quote.ts';
import { allowUnderFloor, saveMargin, showMargins } from './show-margins.ts';
import { operationsSince, showQuote, showVersion } from './show-quote.ts';
import { tryChoices } from './try-choices.ts';
import { listRfqs, showRfq } from './show-rfq.ts';

export const rfqsRouter = router({
  list: door('quote.request').input(q.ListRfqs).output(q.RfqList).query(by(listRfqs)),
  show: door('quote.request').input(q.ShowRfq).output(q.RfqPage).query(by(showRfq)),
  matrix: door('quote.request').input(q.ShowRfq).output(q.RfqMatrix).query(by(compareAnswers)),
  /** What a list, an earlier request or a quote holds, to be asked for anew. */
  linesToAsk: door('quote.request').input(q.AskAgain).output(q.LinesToAsk).query(by(linesToAsk)),
  save: door('quote.request', 'on behalf')
    .input(q.StartRfq)
    .output(z.object({ rfqId: z.string() }))
    .mutation(by(saveRfq)),
  send: door('quote.request', 'on behalf').input(q.SendRfq).output(q.Sent).mutation(by(sendRfq)),
});

export const quotesRouter = router({
  list: door('quote.read').input(q.ListQuotes).output(q.QuoteList).query(by(listQuotes)),
  show: door('quote.read').input(q.ShowQuote).output(q.QuotePage).query(by(showQuote)),
  operationsSince: door('quote.read').input(q.OperationsSince).output(q.OperationLog).query(by(operationsSince)),
  version: door('quote.read').input(q.ShowVersion).output(q.VersionPage).query(by(showVersion)),
  /** What a line may be made of, and at what price: told, not written. */
  tryChoices: door('quote.read').input(q.TryChoices).output(q.TriedChoices).query(by(tryChoices)),
  do: door('quote.read', 'on behalf').input(q.DoOperations).output(q.OperationAnswers).mutation(by(doOperations)),
  comment: door('quote.read', 'on behalf').input(q.AddComment).output(q.CommentCard).mutation(by(addComment)),
  /** Files come and go by REST, because they stream. */
  removeAttachment: door('quote.read', 'on behalf')
    .input(q.ShowAttachment)
    .output(q.QuoteDone)
    .mutation(by(removeAttachment)),
  send: door('quote.answer').input(q.VersionInput).output(q.VersionMade).mutation(by(sendQuote)),
  counter: door('quote.request', 'on behalf').input(q.VersionInput).output(q.VersionMade).mutation(by(counterQuote)),
  decline: door('quote.request').input(q.Reasoned).output(q.QuoteDone).mutation(by(declineQuote)),
  withdraw: door('quote.answer').input(q.Reasoned).output(q.QuoteDone).mutation(by(withdrawQuote)),
  extend: door('quote.answer').input(q.Extend).output(q.VersionMade).mutation(by(extendQuote)),
  revive: door('quote.answer').input(q.ShowQuote).output(q.VersionMade).mutation(by(reviveQuote)),
  assign: door('quote.answer').input(q.Assign).output(q.QuoteDone).mutation(by(assignQuote)),
  start: door('quote.answer').input(q.StartQuote).output(q.QuoteDone).mutation(by(startQuote)),
  copy: door('quote.answer').input(q.CopyQuote).output(q.QuoteDone).mutation(by(copyQuote)),
  margins: door('quote.answer').input(q.ShowQuote).output(q.Margins).query(by(showMargins)),
  saveMargin: door('quote.answer').input(q.SaveMargin).output(q.QuoteDone).mutation(by(saveMargin)),
  allowUnderFloor: door('quote.manage').input(q.AllowUnderFloor).output(q.QuoteDone).mutation(by(allowUnderFloor)),
  repRules: door('quote.manage').input(noInput).output(q.RepRules).query(by(listRepRules)),
  saveRepRules: door('quote.manage').input(q.SaveRepRules).output(q.RepRules).mutation(by(saveRepRules)),
});
