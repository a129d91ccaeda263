// Damage seen in real files, done to a printed text.
import { Converter } from 'opencc-js';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Traditional characters. */
export const traditional = (text) => toTraditional(text);

/** Traditional characters by a program that converts too much: 制 and 岳 have no business changing here. */
export const overConverted = (text) => toTraditional(text).replaceAll('制', '製').replaceAll('岳', '嶽');

/** 年 became `-`, 日 was lost, over the whole page. */
export const withDashes = (text) => text.replaceAll('年', '-').replaceAll('日', '');

const PINYIN = { 績: 'jì', 編: 'biān', 製: 'zhì', 聯: 'lián', 實: 'shí' };

/** A page that prints the reading of some characters in brackets behind them. */
export const withPinyin = (text) => text.replace(/[績編製聯實]/g, (char) => `${char}(${PINYIN[char]})`);

/** No-break spaces a converter could not print. */
export const withQuestionMarks = (text) => text.replace(/ {2,}/g, (run) => '?'.repeat(run.length));
