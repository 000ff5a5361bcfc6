import type { Addressee } from './addressees.ts';
import { type ToldLetter, writeTold } from './letters.ts';
import { says } from './subjects.ts';

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);

/** Its day has come: the owner looks at it and buys. */
export function listDueMail(to: Addressee, facts: { name: string; lines: number }, url: string): ToldLetter {
  return writeTold(
    to,
    says('list.due', { name: facts.name }),
    to.language === 'vi'
      ? {
          heading: 'Đến ngày mua lại',
          paragraphs: [
            `Danh sách "${facts.name}" có ${facts.lines} dòng. Hãy xem những gì đã thay đổi rồi cho vào giỏ hàng.`,
          ],
          label: 'Mở danh sách',
        }
      : {
          heading: 'Time to buy again',
          paragraphs: [
            `Your list "${facts.name}" has ${lines(facts.lines)}. See what has changed, then put it into the cart.`,
          ],
          label: 'Open the list',
        },
    url,
  );
}

/** It went into the owner's cart by itself; what could not is told, and nothing is ordered. */
export function listFilledMail(
  to: Addressee,
  facts: { name: string; added: number; left: number },
  url: string,
): ToldLetter {
  const none = facts.added === 0;
  return writeTold(
    to,
    says(none ? 'list.notFilled' : 'list.filled', { name: facts.name }),
    to.language === 'vi'
      ? {
          heading: none ? 'Không dòng nào vào được giỏ hàng' : 'Danh sách đã ở trong giỏ hàng của bạn',
          paragraphs: [
            ...(none ? [] : [`${facts.added} dòng đã được cho vào. Chưa đặt hàng gì.`]),
            ...(facts.left > 0 ? [`${facts.left} dòng hiện không mua được.`] : []),
          ],
          label: none ? 'Mở danh sách' : 'Mở giỏ hàng',
        }
      : {
          heading: none ? 'None of it went into the cart' : 'Your list is in your cart',
          paragraphs: [
            ...(none ? [] : [`${lines(facts.added)} went in. Nothing is ordered yet.`]),
            ...(facts.left > 0 ? [`${lines(facts.left)} cannot be bought just now.`] : []),
          ],
          label: none ? 'Open the list' : 'Open the cart',
        },
    url,
  );
}
