import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../src/parsers/read/xml/parse-xml.js';

const rootOf = (text: string) => parseXml(text, 'part', 8).root;

describe('attributes', () => {
  it('are read in either kind of quote, over lines, with spaces around the sign, entities resolved', () => {
    const { attributes } = rootOf(`<a x = "1&amp;2"\n\ty='>"'/>`) ?? {};
    expect(attributes).toEqual({ x: '1&2', y: '>"' });
  });

  it('that are none are passed over, the others kept', () => {
    expect(rootOf('<a b c=1 d="2" = "3" e="4/>"></a>')?.attributes).toEqual({ d: '2', e: '4/>' });
  });

  it('have the prefix of their namespace, declared behind them or not', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    expect(rootOf(`<n:p n:val="1" val="2" xmlns:n="${word}"/>`)).toMatchObject({
      name: 'w:p',
      attributes: { 'w:val': '1', val: '2' },
    });
  });
});

describe('text', () => {
  it('has its references resolved; one to half a character stays, one to a control character is nothing', () => {
    expect(rootOf('<a>&lt;&#x4E94;&#20116;&#xD800;&nbsp;&#7;|</a>')?.children).toEqual(['<五五&#xD800;&nbsp;|']);
  });
});
