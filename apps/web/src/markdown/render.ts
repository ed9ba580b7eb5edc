import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

/** `html: false`: what looks like HTML in a post is text. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** Han, kana and the punctuation set among them: text that puts no spaces between words. */
const UNSPACED = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u2018-\u201D\u2014\u2026]|[\uD840-\uD8BF][\uDC00-\uDFFF]/;

/**
 * CommonMark decides by spaces and punctuation whether `**` opens or closes, which fails for 「**完成。**下一步」. Beside
 * Chinese text it may do either; the pairing of the marks then decides.
 */
class SpacelessState extends markdown.inline.State {
  override scanDelims(start: number, canSplitWord: boolean) {
    const scanned = super.scanDelims(start, canSplitWord);
    const before = this.src.slice(Math.max(0, start - 1), start);
    const after = this.src.slice(start + scanned.length, start + scanned.length + 2);
    if (!canSplitWord || !(UNSPACED.test(before) || UNSPACED.test(after.slice(0, 1)))) return scanned;
    return {
      ...scanned,
      can_open: after !== '' && !/^\s/.test(after),
      can_close: before !== '' && !/\s$/.test(before),
    };
  }
}
markdown.inline.State = SpacelessState;

markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};

const allowed = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'strong', 'em', 's', 'blockquote', 'ul', 'ol', 'li', 'code', 'pre', 'hr', 'a'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'rel', 'start'],
  FORBID_ATTR: ['style'],
  ALLOW_DATA_ATTR: false,
};

/**
 * Markdown to HTML that is safe to set; a TrustedHTML where the browser knows such. The sanitiser's own Trusted Types
 * policy (`dompurify`) is the only one the content security policy admits: nothing can make HTML past the sanitiser.
 */
export function renderMarkdown(source: string): string {
  const html: unknown = DOMPurify.sanitize(markdown.render(source), { ...allowed, RETURN_TRUSTED_TYPE: true });
  return html as string;
}
