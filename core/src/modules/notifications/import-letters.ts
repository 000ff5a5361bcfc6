import type { Addressee } from './addressees.ts';
import { type ToldLetter, writeTold } from './letters.ts';
import { says } from './subjects.ts';

/** The file is in: what came of it, and how many rows want another look. */
export function importDoneMail(
  to: Addressee,
  facts: {
    fileName: string;
    rowsGood: number;
    rowsBad: number;
    offersNew: number;
    offersChanged: number;
    toReview: number;
  },
  url: string,
): ToldLetter {
  const { fileName, rowsBad } = facts;
  const bad = rowsBad > 0;
  return writeTold(
    to,
    bad ? says('import.doneInPart', { fileName, rowsBad }) : says('import.done', { fileName }),
    to.language === 'vi'
      ? {
          heading: 'Tệp đã được nhập',
          paragraphs: [
            `${facts.rowsGood} dòng được nhận: ${facts.offersNew} chào hàng mới, ${facts.offersChanged} thay đổi.`,
            ...(bad ? [`${facts.rowsBad} dòng bị từ chối. Bạn có thể sửa ngay trong cổng.`] : []),
            ...(facts.toReview > 0 ? [`${facts.toReview} dòng chờ đơn vị điều hành ghép sản phẩm.`] : []),
          ],
          label: 'Xem kết quả',
        }
      : {
          heading: 'Your file is in',
          paragraphs: [
            `${facts.rowsGood} rows were taken: ${facts.offersNew} new offers, ${facts.offersChanged} changed.`,
            ...(bad ? [`${facts.rowsBad} rows were refused. They can be corrected in the portal, in place.`] : []),
            ...(facts.toReview > 0
              ? [`${facts.toReview} rows wait until the operator has matched their product.`]
              : []),
          ],
          label: 'See what came of it',
        },
    url,
  );
}

/** It stopped: the seller's own people can run it again or ask. */
export function importFailedMail(to: Addressee, fileName: string, url: string): ToldLetter {
  return writeTold(
    to,
    says('import.failed', { fileName }),
    to.language === 'vi'
      ? {
          heading: 'Không nhập được tệp',
          paragraphs: [
            `Việc nhập ${fileName} đã dừng. Những gì đã áp dụng được giữ nguyên; chạy lại sẽ không làm hai lần.`,
          ],
          label: 'Xem lý do',
        }
      : {
          heading: 'The import stopped',
          paragraphs: [
            `The import of ${fileName} stopped. What was applied so far stays; running it again does nothing twice.`,
          ],
          label: 'See why',
        },
    url,
  );
}

/** It waits for a person: columns to confirm, or a full file that would end many offers. */
export function importWaitsMail(to: Addressee, fileName: string, url: string): ToldLetter {
  return writeTold(
    to,
    says('import.waits', { fileName }),
    to.language === 'vi'
      ? {
          heading: 'Tệp đang chờ bạn',
          paragraphs: [`Việc nhập ${fileName} cần bạn xác nhận trước khi tiếp tục.`],
          label: 'Tiếp tục',
        }
      : {
          heading: 'Your file waits for you',
          paragraphs: [`The import of ${fileName} needs your word before it goes on.`],
          label: 'Go on',
        },
    url,
  );
}

/** What the operator has decided about a company, with the reason. */
export function stateMail(
  to: Addressee,
  facts: { name: string; state: string; reason: string },
  url: string,
): ToldLetter {
  const isIn = facts.state === 'active';
  return writeTold(
    to,
    says(isIn ? 'organization.active' : 'organization.suspended', { name: facts.name }),
    to.language === 'vi'
      ? {
          heading: isIn ? 'Công ty của bạn đang hoạt động trên Hansa' : 'Công ty của bạn bị đình chỉ trên Hansa',
          paragraphs: [`Lý do: ${facts.reason}`],
          label: 'Mở Hansa',
        }
      : {
          heading: isIn ? 'Your company is active on Hansa' : 'Your company is suspended on Hansa',
          paragraphs: [`The reason given: ${facts.reason}`],
          label: 'Open Hansa',
        },
    url,
  );
}
