import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailSink } from '../../test/mail-sink.ts';
import { letter, smtpMailer } from './mail.ts';

describe('mail by SMTP', () => {
  let sink: Awaited<ReturnType<typeof openMailSink>>;
  beforeAll(async () => {
    sink = await openMailSink();
  });
  afterAll(() => {
    sink.server.close();
  });
  const mailer = () => smtpMailer(`smtp://127.0.0.1:${sink.port}`, 'Hansa <no-reply@hansa.example>');

  it('goes out as text and HTML, with Vietnamese subjects intact', async () => {
    await mailer().send({
      to: 'tuan@daituongvan.example',
      language: 'vi',
      subject: 'Đặt lại mật khẩu',
      ...letter({
        heading: 'Đặt lại mật khẩu',
        paragraphs: ['Xin chào'],
        link: { label: 'Mở', url: 'https://hansa.example/reset?token=a&b=c' },
      }),
    });
    const mail = sink.mails.at(-1)!;
    expect(mail).toContain('To: tuan@daituongvan.example');
    expect(mail).toMatch(/Subject: =\?UTF-8\?/);
    expect(mail).toContain('text/plain');
    expect(mail).toContain('text/html');
  });

  it('X03 escapes what people have typed', () => {
    const { html } = letter({
      heading: '<img src=x onerror=alert(1)>',
      paragraphs: ['"><script>alert(1)</script>'],
      link: { label: '<b>', url: 'https://hansa.example/?a="><script>' },
    });
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!&)/);
  });

  it('X14 cannot be given another header by what stands in an address or a subject', async () => {
    await mailer().send({
      to: 'a@b.example',
      language: 'en',
      subject: 'Hello\r\nBcc: everybody@elsewhere.example',
      text: 'x',
      html: 'x',
    });
    expect(sink.mails.at(-1)!).not.toMatch(/^Bcc:/m);
  });

  it('fails when the server is away, so that whoever sends may try again', async () => {
    await expect(
      smtpMailer('smtp://127.0.0.1:1', 'Hansa <no-reply@hansa.example>').send({
        to: 'a@b.example',
        language: 'en',
        subject: 's',
        text: 't',
        html: 'h',
      }),
    ).rejects.toThrow();
  });
});
