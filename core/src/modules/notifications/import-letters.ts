import type { Mail } from '../../platform/mail/mail.ts';
import type { Addressee } from './addressees.ts';
import { write } from './letters.ts';

/** The file is in: what came of it, and how many rows want another look. */
export function importDoneMail(to: Addressee, facts: { fileName: string; rowsGood: number; rowsBad: number; offersNew: number; offersChanged: number; toReview: number }, url: string): Mail {
  const bad = facts.rowsBad > 0;
  return write(to.email, to.language, to.language === 'vi' ? {
    subject: bad ? `${facts.fileName}: xong, ${facts.rowsBad} dòng có lỗi` : `${facts.fileName}: đã nhập xong`, heading: 'Tệp đã được nhập',
    paragraphs: [`${facts.rowsGood} dòng được nhận: ${facts.offersNew} chào hàng mới, ${facts.offersChanged} thay đổi.`, ...(bad ? [`${facts.rowsBad} dòng bị từ chối. Bạn có thể sửa ngay trong cổng.`] : []), ...(facts.toReview > 0 ? [`${facts.toReview} dòng chờ đơn vị điều hành ghép sản phẩm.`] : [])], label: 'Xem kết quả',
  } : {
    subject: bad ? `${facts.fileName} is in, ${facts.rowsBad} rows have errors` : `${facts.fileName} is in`, heading: 'Your file is in',
    paragraphs: [`${facts.rowsGood} rows were taken: ${facts.offersNew} new offers, ${facts.offersChanged} changed.`, ...(bad ? [`${facts.rowsBad} rows were refused. They can be corrected in the portal, in place.`] : []), ...(facts.toReview > 0 ? [`${facts.toReview} rows wait until the operator has matched their product.`] : [])], label: 'See what came of it',
  }, url);
}

/** It stopped: the seller's own people can run it again or ask. */
export function importFailedMail(to: Addressee, fileName: string, url: string): Mail {
  return write(to.email, to.language, to.language === 'vi'
    ? { subject: `${fileName}: nhập thất bại`, heading: 'Không nhập được tệp', paragraphs: [`Việc nhập ${fileName} đã dừng. Những gì đã áp dụng được giữ nguyên; chạy lại sẽ không làm hai lần.`], label: 'Xem lý do' }
    : { subject: `${fileName} could not be imported`, heading: 'The import stopped', paragraphs: [`The import of ${fileName} stopped. What was applied so far stays; running it again does nothing twice.`], label: 'See why' }, url);
}

/** It waits for a person: columns to confirm, or a full file that would end many offers. */
export function importWaitsMail(to: Addressee, fileName: string, url: string): Mail {
  return write(to.email, to.language, to.language === 'vi'
    ? { subject: `${fileName}: chờ bạn xác nhận`, heading: 'Tệp đang chờ bạn', paragraphs: [`Việc nhập ${fileName} cần bạn xác nhận trước khi tiếp tục.`], label: 'Tiếp tục' }
    : { subject: `${fileName} waits for you`, heading: 'Your file waits for you', paragraphs: [`The import of ${fileName} needs your word before it goes on.`], label: 'Go on' }, url);
}

/** What the operator has decided about a company, with the reason. */
export function stateMail(to: Addressee, facts: { name: string; state: string; reason: string }, url: string): Mail {
  const isIn = facts.state === 'active';
  return write(to.email, to.language, to.language === 'vi'
    ? { subject: isIn ? `${facts.name} đã được kích hoạt` : `${facts.name} bị đình chỉ`, heading: isIn ? 'Công ty của bạn đang hoạt động trên Hansa' : 'Công ty của bạn bị đình chỉ trên Hansa', paragraphs: [`Lý do: ${facts.reason}`], label: 'Mở Hansa' }
    : { subject: isIn ? `${facts.name} is active` : `${facts.name} is suspended`, heading: isIn ? 'Your company is active on Hansa' : 'Your company is suspended on Hansa', paragraphs: [`The reason given: ${facts.reason}`], label: 'Open Hansa' }, url);
}
