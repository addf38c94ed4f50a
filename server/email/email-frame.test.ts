import { describe, expect, it } from 'vitest';
import { frameEmail } from '#server/email/email-frame';

describe('the frame of an email', () => {
  const content = {
    subject: 'A\r\nBcc: victim@example.org\t<script>',
    paragraphs: ['<script>alert(1)</script>\n"quoted" & \'more\''],
    link: { path: '/a?b=1&c="', words: '<Go>' },
  };

  it('escapes all its input, and keeps line breaks', () => {
    const { html } = frameEmail(content, 'en');
    expect(html).not.toMatch(/<script|<Go>|1&(amp;)?c="/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>&quot;quoted&quot; &amp; &#39;more&#39;');
    expect(html).toContain('href="http://127.0.0.1:3000/a?b=1&amp;c=&quot;"');
  });

  it('shows what happened after the subject in a mailbox, and the facts in a panel', () => {
    const facts = [{ term: 'For <b>', text: 'Grants' }];
    const panel = { title: 'Your pledge', headline: '$400', facts, notes: ['A note'] };
    const { text, html } = frameEmail(
      { subject: 'S', paragraphs: ['Hello', 'It is in.', { panel }], link: null },
      'en',
    );
    expect(html).toMatch(/display:none[^>]*>It is in\.&zwnj;/);
    expect(text).toContain('Your pledge\n-----------\n$400\nFor <b>: Grants\n\nA note\n\n');
    expect(html).toContain('>For &lt;b&gt;</td>');
  });

  it('loads only the mark, from the site, the same for everyone', () => {
    const { html } = frameEmail(content, 'en');
    expect([...html.matchAll(/(?:src|url|background)="?([^" ]*)/g)].map(([, address]) => address)).toEqual([
      'http://127.0.0.1:3000/icons/192.png',
    ]);
    expect(html).toContain('prefers-color-scheme:dark');
  });

  it('keeps a subject on one line, of at most 200 characters', () => {
    expect(frameEmail(content, 'en').subject).toBe('A Bcc: victim@example.org <script>');
    expect(frameEmail({ ...content, subject: 'x'.repeat(999) }, 'en').subject).toHaveLength(200);
  });

  it('says that a demonstration moves no money, and has no button without a link', () => {
    const { text, html } = frameEmail({ subject: 'S', paragraphs: ['P'], link: null }, 'en');
    expect(text).toBe(
      'P\n\n-- \nQuestions? Reply to this email, or write to help@fixture.example.\nThe fixture foundation, 1 Test Street, 12345 Testing\nThis email comes from a demonstration. No money is moved.',
    );
    expect(html).not.toContain('class="button"');
    expect(html).toContain('href="mailto:help@fixture.example"');
  });
});
