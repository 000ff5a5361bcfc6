import type { Language } from '../../platform/context.ts';
import type { Addressee } from './addressees.ts';
import { type ToldLetter, writeTold } from './letters.ts';
import { type Said, says } from './subjects.ts';

export interface PartFacts {
  readonly number: string;
  readonly buyerName: string;
  readonly sellerName: string;
  readonly amount: string;
  readonly lines: number;
  readonly poNumber: string | null;
}
type Of = (
  facts: PartFacts,
  language: Language,
) => { said: Said; heading: string; paragraphs: string[]; label: string };

const lines = (count: number, language: Language) =>
  language === 'vi' ? `${count} dòng` : count === 1 ? '1 line' : `${count} lines`;
const theirNumber = (facts: PartFacts, language: Language) =>
  facts.poNumber === null
    ? []
    : [language === 'vi' ? `Số đơn của bên mua: ${facts.poNumber}.` : `The buyer's own number: ${facts.poNumber}.`];

const placed = ({ number, buyerName }: PartFacts) => says('order.placed', { number, buyerName });
const confirmed = ({ number, sellerName }: PartFacts) => says('order.confirmed', { number, sellerName });
const fallen = (what: 'rejected' | 'cancelled', { number }: PartFacts) => says(`order.${what}`, { number });

/** To the seller: something to confirm. */
export const placedLetter: Of = (facts, language) =>
  language === 'vi'
    ? {
        said: placed(facts),
        heading: 'Có đơn cần xác nhận',
        paragraphs: [
          `${facts.buyerName} đã đặt ${lines(facts.lines, language)}, tổng ${facts.amount}.`,
          ...theirNumber(facts, language),
          'Hãy xác nhận với ngày hẹn giao, hoặc từ chối kèm lý do.',
        ],
        label: 'Mở đơn hàng',
      }
    : {
        said: placed(facts),
        heading: 'An order to confirm',
        paragraphs: [
          `${facts.buyerName} ordered ${lines(facts.lines, language)} for ${facts.amount}.`,
          ...theirNumber(facts, language),
          'Confirm it with the day you promise, or reject it with a reason.',
        ],
        label: 'Open the order',
      };

/** To the buyer: the seller has promised. */
export const confirmedLetter =
  (promisedOn: string | null): Of =>
  (facts, language) =>
    language === 'vi'
      ? {
          said: confirmed(facts),
          heading: 'Đơn đã được xác nhận',
          paragraphs: [
            `${facts.sellerName} đã xác nhận phần của họ, tổng ${facts.amount}.`,
            promisedOn === null ? 'Chưa hẹn ngày giao.' : `Hẹn xuất hàng ngày ${promisedOn}.`,
          ],
          label: 'Xem đơn hàng',
        }
      : {
          said: confirmed(facts),
          heading: 'Your order is confirmed',
          paragraphs: [
            `${facts.sellerName} confirmed its part of ${facts.amount}.`,
            promisedOn === null ? 'No day is promised yet.' : `It promises to ship on ${promisedOn}.`,
          ],
          label: 'See the order',
        };

/** To the buyer: something is on its way. */
export const shippedLetter =
  (shipment: { shipmentNumber: string; carrier: string | null; trackingNumber: string | null; isWhole: boolean }): Of =>
  (facts, language) => {
    const said = says('order.shipped', { number: facts.number });
    const way = [shipment.carrier, shipment.trackingNumber].filter(Boolean).join(' ');
    return language === 'vi'
      ? {
          said,
          heading: 'Hàng đang trên đường',
          paragraphs: [
            `${facts.sellerName} đã gửi ${shipment.isWhole ? 'toàn bộ phần còn lại' : 'một phần'} của đơn (chuyến ${shipment.shipmentNumber}).`,
            ...(way ? [`Vận chuyển: ${way}.`] : []),
          ],
          label: 'Theo dõi đơn hàng',
        }
      : {
          said,
          heading: 'Your goods are on their way',
          paragraphs: [
            `${facts.sellerName} sent ${shipment.isWhole ? 'all that was open' : 'a part'} of it (shipment ${shipment.shipmentNumber}).`,
            ...(way ? [`Carrier: ${way}.`] : []),
          ],
          label: 'Follow the order',
        };
  };

/** To the buyer: it will not come, or not all of it, and what is not owed any more. */
export const fallenLetter =
  (what: 'rejected' | 'cancelled', reason: string, amount: string): Of =>
  (facts, language) =>
    language === 'vi'
      ? {
          said: fallen(what, facts),
          heading: what === 'rejected' ? 'Nhà bán không giao được đơn này' : 'Có hàng bị hủy',
          paragraphs: [`${facts.sellerName}, ${facts.number}: ${amount} không còn phải trả.`, `Lý do: ${reason}`],
          label: 'Xem đơn hàng',
        }
      : {
          said: fallen(what, facts),
          heading: what === 'rejected' ? 'The seller cannot deliver this' : 'Something was cancelled',
          paragraphs: [
            `${facts.sellerName}, ${facts.number}: ${amount} is not owed any more.`,
            `The reason given: ${reason}`,
          ],
          label: 'See the order',
        };

export function orderMail(to: Addressee, of: Of, facts: PartFacts, url: string): ToldLetter {
  const { said, ...words } = of(facts, to.language);
  return writeTold(to, said, words, url);
}
