import type { Position } from './positions.js';

/** For fish, with what each word does beside it. */
export function fishScript(positions: readonly Position[]): string {
  return `# fish completion for huibiao
function __huibiao_value
    switch "$argv[1]:$argv[2]"
${positions.flatMap(valueCases).join('\n')}
        case '*'
            return 1
    end
end

function __huibiao_words
    switch "$argv[1]"
${positions.map(wordsCase).join('\n')}
        case '*'
            return 1
    end
end

function __huibiao
    set -l at ''
    set -l before (commandline -opc)
    set -l option ''
    for word in $before[2..]
        if test -n "$option"
            set option ''
        else if __huibiao_value "$at" "$word" >/dev/null
            set option $word
        else if __huibiao_words (string trim "$at $word") >/dev/null
            set at (string trim "$at $word")
        end
    end
    if test -n "$option"
        __huibiao_value "$at" "$option"
    else
        __huibiao_words "$at"
    end
end

complete -c huibiao -f -a '(__huibiao)'
`;
}

const FILE_NAMES = '            __fish_complete_path (commandline -ct)';

function valueCases({ at, values }: Position): readonly string[] {
  return values.map(({ option, words, files }) =>
    [`        case ${quoted(`${at}:${option}`)}`, ...(files ? [FILE_NAMES] : []), ...printed(words)].join('\n'),
  );
}

function wordsCase({ at, words, files }: Position): string {
  const lines = words.map(({ word, summary }) => `${word}\t${summary}`);
  return [`        case ${quoted(at)}`, ...(files ? [FILE_NAMES] : []), ...printed(lines)].join('\n');
}

function printed(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`            printf '%s\\n' ${lines.map(quoted).join(' \\\n                ')}`];
}

/** In single quotes, where the quote itself and the backslash have to be escaped. */
function quoted(text: string): string {
  return `'${text.replaceAll(QUOTE_OR_BACKSLASH, '\\$&')}'`;
}

const QUOTE_OR_BACKSLASH = /['\\]/gu;
