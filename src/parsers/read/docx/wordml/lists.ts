import { attribute, child, children, type XmlElement } from '../../xml/xml.js';

/** Number formats by their code (`MSONFC`, [MS-OSHARED] 2.2.1.3), which Word 2003 XML writes in `w:nfc`. */
const FORMATS: Readonly<Record<string, string>> = {
  '0': 'decimal',
  '1': 'upperRoman',
  '2': 'lowerRoman',
  '3': 'upperLetter',
  '4': 'lowerLetter',
  '5': 'ordinal',
  '10': 'taiwaneseDigital',
  '11': 'japaneseCounting',
  '14': 'decimalFullWidth',
  '16': 'japaneseLegal',
  '17': 'japaneseDigitalTenThousand',
  '18': 'decimalEnclosedCircle',
  '19': 'decimalFullWidth2',
  '22': 'decimalZero',
  '23': 'bullet',
  '26': 'decimalEnclosedFullstop',
  '27': 'decimalEnclosedParen',
  '28': 'decimalEnclosedCircleChinese',
  '29': 'ideographEnclosedCircle',
  '30': 'ideographTraditional',
  '31': 'ideographZodiac',
  '33': 'taiwaneseCounting',
  '34': 'ideographLegalTraditional',
  '35': 'taiwaneseCountingThousand',
  '36': 'taiwaneseDigital',
  '37': 'chineseCounting',
  '38': 'chineseLegalSimplified',
  '39': 'chineseCountingThousand',
  '255': 'none',
};

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
  const format = FORMATS[attribute(child(source, 'w:nfc'), 'w:val') ?? '0'] ?? 'decimal';
  return element('w:lvl', source.attributes, [element('w:numFmt', { 'w:val': format }), ...source.children]);
}

function element(name: string, attributes: XmlElement['attributes'], content: XmlElement['children'] = []): XmlElement {
  return { name, attributes, children: content };
}
