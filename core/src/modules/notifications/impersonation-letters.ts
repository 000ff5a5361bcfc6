import type { Addressee } from './addressees.ts';
import { type ToldLetter, writeTold } from './letters.ts';
import { says } from './subjects.ts';

export interface ActedFor {
  readonly impersonatorName: string;
  readonly sentByName: string;
  readonly reason: string;
  readonly minutes: number;
}

/**
 * Somebody begins to act in one's name: who, sent by whom, why and for how long at most. A letter, because one may not
 * be signed in meanwhile.
 */
export function actedForMail(
  to: Addressee,
  { impersonatorName, sentByName, reason, minutes }: ActedFor,
  url: string,
): ToldLetter {
  return writeTold(
    to,
    says('impersonation.started', { impersonatorName, sentByName }),
    to.language === 'vi'
      ? {
          heading: 'Có người đang thao tác thay bạn',
          paragraphs: [
            `${impersonatorName} của ${sentByName} thao tác thay bạn trong tối đa ${minutes} phút. Lý do: ${reason}`,
            'Mọi việc đều được ghi dưới cả hai tên. Việc đặt hàng, chấp nhận báo giá, mật khẩu và quyền vẫn chỉ thuộc về bạn.',
            'Nếu bạn không muốn, hãy kết thúc ngay tại trang công ty.',
          ],
          label: 'Xem và kết thúc',
        }
      : {
          heading: 'Somebody acts for you',
          paragraphs: [
            `${impersonatorName} of ${sentByName} acts for you, for ${minutes} minutes at most. The reason given: ${reason}`,
            'All that is done stands under both names. Placing orders, accepting quotes, passwords and rights stay yours alone.',
            'If you do not want it, end it on the page of your company.',
          ],
          label: 'See and end it',
        },
    url,
  );
}
