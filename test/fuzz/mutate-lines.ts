import { below, pick, type Random } from './random.js';

/** One change of a text file by its lines and the signs that draw its tables. One character of a source is a byte. */
export function mutateLines(source: string, other: string, random: Random): string {
  const lines = source.split('\n');
  const at = below(lines.length, random);
  pick(MUTATIONS, random)(lines, at, random, other);
  return lines.join('\n');
}

type Mutation = (lines: string[], at: number, random: Random, other: string) => void;

const SIGNS = [
  '|',
  '||',
  '\t',
  ' ',
  '   ',
  '+---+',
  '|---|',
  '-',
  '\r',
  '\x07',
  '\x0c',
  '\x1a',
  '\0',
  '0',
  '9',
  '.',
  ',',
  '%',
  '1e9',
];

const MUTATIONS: readonly Mutation[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at, random) => lines.splice(at, 1 + below(20, random)),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, random) => lines.splice(at, 0, ...Array<string>(1 + below(300, random)).fill(lines[at] ?? '')),
  (lines, at, random) => lines.splice(at, 0, ...lines.slice(below(lines.length, random)).slice(0, 40)),
  (lines, at) => lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? '')),
  (lines, at, random) => lines.splice(at, 0, ...Array<string>(1 + below(3, random)).fill('')),
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const cut = below(line.length + 1, random);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, at, random) => inLine(lines, at, random, pick(SIGNS, random)),
  (lines, at, random) => inLine(lines, at, random, pick(SIGNS, random).repeat(1 + below(200, random))),
  (lines, at, random, other) => lines.splice(at, 0, ...someLines(other, random)),
  (lines, at, random, other) => lines.splice(at, lines.length, ...someLines(other, random)),
  (lines, at, random) => {
    const sign = pick(SIGNS, random);
    lines[at] = (lines[at] ?? '').replaceAll(pick(SIGNS, random), () => sign);
  },
  (lines, at, random) => {
    const digits = String(below(2 ** 32, random)).repeat(1 + below(8, random));
    lines[at] = (lines[at] ?? '').replace(/\d+/, digits);
  },
];

function inLine(lines: string[], at: number, random: Random, text: string): void {
  const line = lines[at] ?? '';
  const position = below(line.length + 1, random);
  lines[at] = line.slice(0, position) + text + line.slice(position);
}

function someLines(other: string, random: Random): readonly string[] {
  const lines = other.split('\n');
  const from = below(lines.length, random);
  return lines.slice(from, from + 1 + below(30, random));
}
