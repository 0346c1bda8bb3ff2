/** A text as it stands between the quotation marks of an attribute in XML, so that every reader gives it back. */
export const escaped = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (sign) => references[sign] ?? sign)

const references: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** Whether XML 1.0 can hold a text: no control characters, no half of a pair, no noncharacter U+FFFE or U+FFFF. */
export const isXmlText = (text: string): boolean => text.isWellFormed() && !notXml.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold.
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

/** Whether a text is a name of XML 1.0, as the keys of attributes are. */
export const isXmlName = (text: string): boolean => name.test(text)

const nameStart =
  ':A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF' +
  '\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}'
const name = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\u00B7\u0300-\u036F\u203F\u2040]*$`, 'u')
