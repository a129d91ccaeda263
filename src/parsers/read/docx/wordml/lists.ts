import { formatOfCode } from '../../shared/number-format.js';
import { attribute, child, children, type XmlElement } from '../../xml/xml.js';

/** The lists of a Word 2003 document as a `w:numbering` part of .docx. */
export function numberingOf(lists: XmlElement | null): XmlElement | null {
  if (lists === null) return null;
  const abstracts = children(lists, 'w:listDef').map((list) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': attribute(list, 'w:listDefId') ?? '' },
      children(list, 'w:lvl').map(level),
    ),
  );
  const nums = children(lists, 'w:list').map((list) =>
    element('w:num', { 'w:numId': attribute(list, 'w:ilfo') ?? '' }, [
      element('w:abstractNumId', { 'w:val': attribute(child(list, 'w:ilst'), 'w:val') ?? '' }),
      ...children(list, 'w:lvlOverride'),
    ]),
  );
  return element('w:numbering', {}, [...abstracts, ...nums]);
}

function level(source: XmlElement): XmlElement {
  const format = formatOfCode(Number(attribute(child(source, 'w:nfc'), 'w:val')));
  return element('w:lvl', source.attributes, [element('w:numFmt', { 'w:val': format }), ...source.children]);
}

function element(name: string, attributes: XmlElement['attributes'], content: XmlElement['children'] = []): XmlElement {
  return { name, attributes, children: content };
}
