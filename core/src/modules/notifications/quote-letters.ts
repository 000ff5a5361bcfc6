import type { Addressee } from './addressees.ts';
import { type ToldLetter, writeTold } from './letters.ts';
import { type Said, says } from './subjects.ts';

export interface QuoteFacts {
  readonly number: string;
  readonly title: string;
  readonly buyerName: string;
  readonly sellerName: string;
  readonly amount: string;
  readonly validUntil: string | null;
  readonly dueOn: string | null;
  readonly lines: number;
}
export type QuoteLetter =
  | 'requested'
  | 'sent'
  | 'countered'
  | 'accepted'
  | 'declined'
  | 'lost'
  | 'ending'
  | 'due'
  | 'mentioned';
interface Words {
  readonly paragraphs: readonly string[];
  readonly label: string;
}

const english: Record<QuoteLetter, (quote: QuoteFacts, said: string) => Words> = {
  requested: (q, said) => ({
    paragraphs: [`${q.buyerName} asks you to quote ${q.lines} lines (${q.number}).`, said],
    label: 'Answer the request',
  }),
  sent: (q, said) => ({
    paragraphs: [
      `${q.sellerName} offers ${q.amount} for ${q.lines} lines (${q.number})${q.validUntil ? `, valid until ${q.validUntil}` : ''}.`,
      said,
    ],
    label: 'Look at the offer',
  }),
  countered: (q, said) => ({
    paragraphs: [`${q.buyerName} has answered ${q.number} with changes.`, said],
    label: 'See what changed',
  }),
  accepted: (q) => ({
    paragraphs: [`${q.buyerName} has accepted ${q.number} and ordered. You find the order among yours.`],
    label: 'Open the quote',
  }),
  declined: (q, said) => ({ paragraphs: [`${q.buyerName} has declined ${q.number}.`, said], label: 'Open the quote' }),
  lost: (q) => ({
    paragraphs: [`${q.buyerName} has awarded its request "${q.title}" to another seller. Nothing is left to do.`],
    label: 'Open the quote',
  }),
  ending: (q) => ({
    paragraphs: [`The offer ${q.number} of ${q.sellerName} over ${q.amount} is valid until ${q.validUntil ?? ''}.`],
    label: 'Look at the offer',
  }),
  due: (q) => ({
    paragraphs: [`${q.buyerName} needs your answer to "${q.title}" by ${q.dueOn ?? ''}.`],
    label: 'Answer the request',
  }),
  mentioned: (_, said) => ({ paragraphs: [said], label: 'Read and answer' }),
};
const vietnamese: typeof english = {
  requested: (q, said) => ({
    paragraphs: [`${q.buyerName} đề nghị bạn báo giá ${q.lines} dòng (${q.number}).`, said],
    label: 'Trả lời yêu cầu',
  }),
  sent: (q, said) => ({
    paragraphs: [
      `${q.sellerName} chào ${q.amount} cho ${q.lines} dòng (${q.number})${q.validUntil ? `, có hiệu lực đến ${q.validUntil}` : ''}.`,
      said,
    ],
    label: 'Xem báo giá',
  }),
  countered: (q, said) => ({
    paragraphs: [`${q.buyerName} đã trả lời ${q.number} kèm thay đổi.`, said],
    label: 'Xem thay đổi',
  }),
  accepted: (q) => ({
    paragraphs: [`${q.buyerName} đã chấp nhận ${q.number} và đặt hàng. Đơn nằm trong danh sách đơn của bạn.`],
    label: 'Mở báo giá',
  }),
  declined: (q, said) => ({ paragraphs: [`${q.buyerName} đã từ chối ${q.number}.`, said], label: 'Mở báo giá' }),
  lost: (q) => ({
    paragraphs: [`${q.buyerName} đã chọn người bán khác cho yêu cầu "${q.title}". Bạn không cần làm gì thêm.`],
    label: 'Mở báo giá',
  }),
  ending: (q) => ({
    paragraphs: [
      `Báo giá ${q.number} của ${q.sellerName}, trị giá ${q.amount}, có hiệu lực đến ${q.validUntil ?? ''}.`,
    ],
    label: 'Xem báo giá',
  }),
  due: (q) => ({
    paragraphs: [`${q.buyerName} cần câu trả lời của bạn cho "${q.title}" trước ngày ${q.dueOn ?? ''}.`],
    label: 'Trả lời yêu cầu',
  }),
  mentioned: (_, said) => ({ paragraphs: [said], label: 'Đọc và trả lời' }),
};

function saidOf(kind: QuoteLetter, { number, title, buyerName, sellerName }: QuoteFacts): Said {
  switch (kind) {
    case 'requested':
      return says('quote.requested', { buyerName, title });
    case 'sent':
      return says('quote.sent', { sellerName, title });
    case 'countered':
    case 'accepted':
    case 'declined':
      return says(`quote.${kind}`, { number, buyerName });
    case 'lost':
    case 'ending':
    case 'due':
    case 'mentioned':
      return says(`quote.${kind}`, { number });
  }
}

/**
 * A letter about a quote. What somebody typed (`typed`) is a paragraph of its own, escaped like all; nothing in it is
 * of the seller's side alone.
 */
export function quoteMail(to: Addressee, kind: QuoteLetter, quote: QuoteFacts, typed: string, url: string): ToldLetter {
  const { paragraphs, label } = (to.language === 'vi' ? vietnamese : english)[kind](quote, typed);
  return writeTold(to, saidOf(kind, quote), { paragraphs: paragraphs.filter((one) => one !== ''), label }, url);
}
