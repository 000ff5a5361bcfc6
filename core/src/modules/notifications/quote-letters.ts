import type { Language } from '../../platform/context.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import type { Addressee } from './addressees.ts';
import { write } from './letters.ts';

export interface QuoteFacts { readonly number: string; readonly title: string; readonly buyerName: string; readonly sellerName: string; readonly amount: string; readonly validUntil: string | null; readonly dueOn: string | null; readonly lines: number }
export type QuoteLetter = 'requested' | 'sent' | 'countered' | 'accepted' | 'declined' | 'lost' | 'ending' | 'due' | 'mentioned';
interface Words { readonly subject: string; readonly paragraphs: readonly string[]; readonly label: string }

const english: Record<QuoteLetter, (quote: QuoteFacts, said: string) => Words> = {
  requested: (q, said) => ({ subject: `${q.buyerName} asks for a quote: ${q.title}`, paragraphs: [`${q.buyerName} asks you to quote ${q.lines} lines (${q.number}).`, said], label: 'Answer the request' }),
  sent: (q, said) => ({ subject: `${q.sellerName} has quoted: ${q.title}`, paragraphs: [`${q.sellerName} offers ${q.amount} for ${q.lines} lines (${q.number})${q.validUntil ? `, valid until ${q.validUntil}` : ''}.`, said], label: 'Look at the offer' }),
  countered: (q, said) => ({ subject: `${q.buyerName} wants something changed: ${q.number}`, paragraphs: [`${q.buyerName} has answered ${q.number} with changes.`, said], label: 'See what changed' }),
  accepted: (q) => ({ subject: `${q.buyerName} has accepted ${q.number}`, paragraphs: [`${q.buyerName} has accepted ${q.number} and ordered. You find the order among yours.`], label: 'Open the quote' }),
  declined: (q, said) => ({ subject: `${q.buyerName} has declined ${q.number}`, paragraphs: [`${q.buyerName} has declined ${q.number}.`, said], label: 'Open the quote' }),
  lost: (q) => ({ subject: `${q.number} went to another seller`, paragraphs: [`${q.buyerName} has awarded its request "${q.title}" to another seller. Nothing is left to do.`], label: 'Open the quote' }),
  ending: (q) => ({ subject: `${q.number} ends soon`, paragraphs: [`The offer ${q.number} of ${q.sellerName} over ${q.amount} is valid until ${q.validUntil ?? ''}.`], label: 'Look at the offer' }),
  due: (q) => ({ subject: `${q.number} waits for your answer`, paragraphs: [`${q.buyerName} needs your answer to "${q.title}" by ${q.dueOn ?? ''}.`], label: 'Answer the request' }),
  mentioned: (q, said) => ({ subject: `You are mentioned in ${q.number}`, paragraphs: [said], label: 'Read and answer' }),
};
const vietnamese: typeof english = {
  requested: (q, said) => ({ subject: `${q.buyerName} yêu cầu báo giá: ${q.title}`, paragraphs: [`${q.buyerName} đề nghị bạn báo giá ${q.lines} dòng (${q.number}).`, said], label: 'Trả lời yêu cầu' }),
  sent: (q, said) => ({ subject: `${q.sellerName} đã báo giá: ${q.title}`, paragraphs: [`${q.sellerName} chào ${q.amount} cho ${q.lines} dòng (${q.number})${q.validUntil ? `, có hiệu lực đến ${q.validUntil}` : ''}.`, said], label: 'Xem báo giá' }),
  countered: (q, said) => ({ subject: `${q.buyerName} đề nghị thay đổi: ${q.number}`, paragraphs: [`${q.buyerName} đã trả lời ${q.number} kèm thay đổi.`, said], label: 'Xem thay đổi' }),
  accepted: (q) => ({ subject: `${q.buyerName} đã chấp nhận ${q.number}`, paragraphs: [`${q.buyerName} đã chấp nhận ${q.number} và đặt hàng. Đơn nằm trong danh sách đơn của bạn.`], label: 'Mở báo giá' }),
  declined: (q, said) => ({ subject: `${q.buyerName} đã từ chối ${q.number}`, paragraphs: [`${q.buyerName} đã từ chối ${q.number}.`, said], label: 'Mở báo giá' }),
  lost: (q) => ({ subject: `${q.number} đã thuộc về người bán khác`, paragraphs: [`${q.buyerName} đã chọn người bán khác cho yêu cầu "${q.title}". Bạn không cần làm gì thêm.`], label: 'Mở báo giá' }),
  ending: (q) => ({ subject: `${q.number} sắp hết hạn`, paragraphs: [`Báo giá ${q.number} của ${q.sellerName}, trị giá ${q.amount}, có hiệu lực đến ${q.validUntil ?? ''}.`], label: 'Xem báo giá' }),
  due: (q) => ({ subject: `${q.number} đang chờ bạn trả lời`, paragraphs: [`${q.buyerName} cần câu trả lời của bạn cho "${q.title}" trước ngày ${q.dueOn ?? ''}.`], label: 'Trả lời yêu cầu' }),
  mentioned: (q, said) => ({ subject: `Bạn được nhắc đến trong ${q.number}`, paragraphs: [said], label: 'Đọc và trả lời' }),
};

/** A letter about a quote. What somebody typed (`said`) is a paragraph of its own, escaped like all; nothing in it is of the seller's side alone. */
export function quoteMail(to: Addressee, kind: QuoteLetter, quote: QuoteFacts, said: string, url: string): Mail {
  const language: Language = to.language;
  const { subject, paragraphs, label } = (language === 'vi' ? vietnamese : english)[kind](quote, said);
  return write(to.email, language, { subject, heading: subject, paragraphs: paragraphs.filter((one) => one !== ''), label }, url);
}
