import type { Position } from './positions.js';
import { assigned, valueCases } from './value-cases.js';

/** For bash of any version; the package bash-completion is not needed. */
export function bashScript(positions: readonly Position[]): string {
  return `# bash completion for huibiao
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
  local cur=\${COMP_WORDS[COMP_CWORD]} at='' value='' words='' files='' i
  _huibiao_words ''
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ $value ]]; then
      value=''
      _huibiao_words "$at"
    elif _huibiao_value "$at" "\${COMP_WORDS[i]}"; then
      value=1
    elif _huibiao_words "\${at:+$at }\${COMP_WORDS[i]}"; then
      at="\${at:+$at }\${COMP_WORDS[i]}"
    fi
  done
  COMPREPLY=()
  if [[ $files && ($value || $cur != -*) ]]; then
    compopt -o default 2>/dev/null
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  fi
}

complete -F _huibiao huibiao
`;
}

function wordsCase({ at, words, files }: Position): string {
  return `    '${at}') ${assigned(
    words.map(({ word }) => word),
    files,
  )} ;;`;
}
