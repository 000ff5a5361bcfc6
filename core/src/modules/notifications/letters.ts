import type { Language } from '../../platform/context.ts';
import { letter, type Mail } from '../../platform/mail/mail.ts';
import type { Addressee } from './addressees.ts';
import { type Said, sayIn, says } from './subjects.ts';

interface Words {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  label: string;
}

/** A letter whose subject is a line in the app, too: `said` is what that line keeps. */
export interface ToldLetter extends Mail {
  readonly said: Said;
}

function write(to: string, language: Language, words: Words, url: string): Mail {
  const { subject, heading, paragraphs, label } = words;
  return { to, language, subject, ...letter({ heading, paragraphs, link: { label, url } }) };
}

/** In the language of whom it goes to. Without a heading of its own it is headed by its subject. */
export function writeTold(
  { email, language }: Addressee,
  said: Said,
  words: { heading?: string; paragraphs: readonly string[]; label: string },
  url: string,
): ToldLetter {
  const subject = sayIn(said, language)!;
  return { ...write(email, language, { heading: subject, ...words, subject }, url), said };
}

export function invitationLetter(
  to: string,
  language: Language,
  facts: { organizationName: string; invitedBy: string },
  url: string,
): Mail {
  return write(
    to,
    language,
    (
      {
        en: {
          subject: `${facts.organizationName} invites you to Hansa`,
          heading: 'You are invited',
          paragraphs: [
            `${facts.invitedBy} invites you to act for ${facts.organizationName} on Hansa.`,
            'The link is good for 14 days and for one use.',
          ],
          label: 'Accept the invitation',
        },
        vi: {
          subject: `${facts.organizationName} mời bạn tham gia Hansa`,
          heading: 'Bạn được mời',
          paragraphs: [
            `${facts.invitedBy} mời bạn làm việc cho ${facts.organizationName} trên Hansa.`,
            'Liên kết có hiệu lực 14 ngày và chỉ dùng được một lần.',
          ],
          label: 'Nhận lời mời',
        },
      } satisfies Record<Language, Words>
    )[language],
    url,
  );
}

export function resetLetter(to: string, language: Language, url: string): Mail {
  return write(
    to,
    language,
    (
      {
        en: {
          subject: 'Set a new password',
          heading: 'Set a new password',
          paragraphs: [
            'Somebody, hopefully you, asked for a new password on Hansa. The link is good for one hour. If it was not you, do nothing.',
          ],
          label: 'Set a new password',
        },
        vi: {
          subject: 'Đặt lại mật khẩu',
          heading: 'Đặt lại mật khẩu',
          paragraphs: [
            'Có người, hy vọng là bạn, đã yêu cầu đặt lại mật khẩu trên Hansa. Liên kết có hiệu lực một giờ. Nếu không phải bạn, hãy bỏ qua thư này.',
          ],
          label: 'Đặt mật khẩu mới',
        },
      } satisfies Record<Language, Words>
    )[language],
    url,
  );
}

/** To the operator's people: somebody waits for a yes. */
export function applicationLetter(to: Addressee, name: string, url: string): ToldLetter {
  return writeTold(
    to,
    says('organization.applied', { name }),
    {
      en: {
        paragraphs: ['Look at who they are, then let them in or decline with a reason.'],
        label: 'See the application',
      },
      vi: { paragraphs: ['Hãy xem họ là ai, rồi chấp nhận hoặc từ chối kèm lý do.'], label: 'Xem đơn' },
    }[to.language],
    url,
  );
}

/** To whoever asked: the answer is no, and why. */
export function declinedLetter(
  to: string,
  language: Language,
  facts: { name: string; reason: string },
  url: string,
): Mail {
  return write(
    to,
    language,
    (
      {
        en: {
          subject: `${facts.name} on Hansa`,
          heading: 'Your application was declined',
          paragraphs: [
            `We cannot take ${facts.name} into the marketplace now.`,
            `The reason given: ${facts.reason}`,
            'Where this can be mended, apply again.',
          ],
          label: 'Open Hansa',
        },
        vi: {
          subject: `${facts.name} trên Hansa`,
          heading: 'Đơn của bạn bị từ chối',
          paragraphs: [
            `Hiện chúng tôi chưa thể nhận ${facts.name} vào sàn.`,
            `Lý do: ${facts.reason}`,
            'Nếu khắc phục được, hãy nộp đơn lại.',
          ],
          label: 'Mở Hansa',
        },
      } satisfies Record<Language, Words>
    )[language],
    url,
  );
}
