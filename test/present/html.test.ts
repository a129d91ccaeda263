import { describe, expect, it } from 'vitest';
import { html } from '../../src/present/html.js';

describe('a piece of a page', () => {
  it('escapes every text put into it, in attributes too', () => {
    const text = `<script>"&'</script>`;
    expect(html`<p title="${text}">${text}</p>`.html).toBe(
      '<p title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</p>',
    );
  });

  it('takes other pieces as they are, one a line', () => {
    expect(html`<ul>${['a', '<'].map((text) => html`<li>${text}</li>`)}</ul>`.html).toBe(
      '<ul><li>a</li>\n<li>&lt;</li></ul>',
    );
  });

  it('shows control characters instead of sending them', () => {
    expect(html`${'\u001b[31m'}`.html).toBe('␛[31m');
  });
});
