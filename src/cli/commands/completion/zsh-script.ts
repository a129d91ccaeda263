import type { Position } from './positions.js';
import { valueCases } from './value-cases.js';

/** For zsh, with what each word does beside it. */
export function zshScript(positions: readonly Position[]): string {
  return `#compdef huibiao
_huibiao_value() {
  case "$1:$2" in
${valueCases(positions)}
    *) return 1 ;;
  esac
}

_huibiao_words() {
  case "$1" in
${positions.map(wordsCase).join('\n')}
    *) return 1 ;;
  esac
}

_huibiao() {
  local at='' value='' found='' files='' i
  local -a described
  local words_before=("\${(@)words[2,CURRENT-1]}")
  local current=\${words[CURRENT]}
  () {
    local words=''
    _huibiao_words ''
    for i in "\${(@)words_before}"; do
      if [[ -n $value ]]; then
        value=''
        _huibiao_words "$at"
      elif _huibiao_value "$at" "$i"; then
        value=1 described=(\${=words})
      elif _huibiao_words "\${at:+$at }$i"; then
        at="\${at:+$at }$i"
      fi
    done
  }
  if [[ -n $files && ( -n $value || $current != -* ) ]]; then
    _files
  else
    _describe huibiao described
  fi
}

if (( ! $+functions[compdef] )); then
  autoload -Uz compinit && compinit
fi
compdef _huibiao huibiao
`;
}

function wordsCase({ at, words, files }: Position): string {
  const described = words.map(({ word, summary }) => quoted(`${word}:${summary}`));
  return `    '${at}') described=(\n      ${described.join('\n      ')}\n    ) files='${files ? 1 : ''}' ;;`;
}

/** In single quotes, where only the quote itself has to be written otherwise. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
