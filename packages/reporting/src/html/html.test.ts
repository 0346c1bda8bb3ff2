import { describe, expect, test } from 'vitest'
import { html, printable, said } from './html.ts'

describe('html', () => {
  test('a text can become neither an element nor the end of an attribute', () => {
    const hostile = `"><script>alert('x')</script>&\``
    expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&#96;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&#96;</p>'
    )
  })

  test('markup that a template has made is not escaped again, alone or in a list', () => {
    const item = html`<li>${'a & b'}</li>`
    expect(html`<ul>${item}${[item, 'c < d', null, 3]}</ul>`.markup).toBe(
      '<ul><li>a &amp; b</li><li>a &amp; b</li>c &lt; d3</ul>'
    )
  })

  test('a value that only looks like markup is refused', () => {
    expect(() => html`${{ markup: '<script>' }}`).toThrow(TypeError)
  })

  test('what people said is kept apart from what stands around it', () => {
    expect(said('<b>').markup).toBe('<bdi>&lt;b&gt;</bdi>')
  })

  test('characters that steer a terminal or turn the text around are replaced', () => {
    expect(printable('a\u001b[2Jb\u202ec\nd\te')).toBe('a\ufffd[2Jb\ufffdc\nd\te')
  })
})
