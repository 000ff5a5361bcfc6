import type { Language } from '../../platform/context.ts';
import { letter, type Mail } from '../../platform/mail/mail.ts';

interface Words { subject: string; heading: string; paragraphs: string[]; label: string }

export function write(to: string, language: Language, words: Words, url: string): Mail {
  const { subject, heading, paragraphs, label } = words;
  return { to, language, subject, ...letter({ heading, paragraphs, link: { label, url } }) };
}

export function invitationLetter(to: string, language: Language, facts: { organizationName: string; invitedBy: string }, url: string): Mail {
  return write(to, language, ({
    en: { subject: `${facts.organizationName} invites you to Hansa`, heading: 'You are invited', paragraphs: [`${facts.invitedBy} invites you to act for ${facts.organizationName} on Hansa.`, 'The link is good for 14 days and for one use.'], label: 'Accept the invitation' },
    vi: { subject: `${facts.organizationName} mời bạn tham gia Hansa`, heading: 'Bạn được mời', paragraphs: [`${facts.invitedBy} mời bạn làm việc cho ${facts.organizationName} trên Hansa.`, 'Liên kết có hiệu lực 14 ngày và chỉ dùng được một lần.'], label: 'Nhận lời mời' },
  } satisfies Record<Language, Words>)[language], url);
}

export function resetLetter(to: string, language: Language, url: string): Mail {
  return write(to, language, ({
    en: { subject: 'Set a new password', heading: 'Set a new password', paragraphs: ['Somebody, hopefully you, asked for a new password on Hansa. The link is good for one hour. If it was not you, do nothing.'], label: 'Set a new password' },
    vi: { subject: 'Đặt lại mật khẩu', heading: 'Đặt lại mật khẩu', paragraphs: ['Có người, hy vọng là bạn, đã yêu cầu đặt lại mật khẩu trên Hansa. Liên kết có hiệu lực một giờ. Nếu không phải bạn, hãy bỏ qua thư này.'], label: 'Đặt mật khẩu mới' },
  } satisfies Record<Language, Words>)[language], url);
}
