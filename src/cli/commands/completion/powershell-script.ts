import type { Position } from './positions.js';

/**
 * For Windows PowerShell 5.1 and PowerShell 7. It holds ASCII only, as the Windows one reads what a program prints, and
 * its own profile, in the code page of the system.
 */
export function powershellScript(positions: readonly Position[]): string {
  return `# PowerShell completion for huibiao
Register-ArgumentCompleter -Native -CommandName 'huibiao', 'huibiao.cmd', 'huibiao.ps1' -ScriptBlock {
  param($current, $line, $cursor)
  $positions = ConvertFrom-Json '${inAscii(JSON.stringify(positions))}'
  $before = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $here = $positions[0]
  $value = $null
  foreach ($word in $before) {
    if ($value) { $value = $null; continue }
    $value = $here.values | Where-Object { $_.option -ceq $word }
    $next = $positions | Where-Object { $_.at -ceq ($here.at + ' ' + $word).Trim() }
    if ($next) { $here = $next }
  }
  if ($value) {
    if ($value.files) { return }
    $words = @($value.words | ForEach-Object { @{ word = $_; summary = $_ } })
  } else {
    if ($here.files -and -not $current.StartsWith('-')) { return }
    $words = $here.words
  }
  $found = @($words | Where-Object { $_.word.StartsWith($current) })
  # An empty text, where nothing fits, keeps PowerShell from offering file names.
  if ($found.Count -eq 0) { return '' }
  foreach ($one in $found) {
    [System.Management.Automation.CompletionResult]::new($one.word, $one.word, 'ParameterValue', $one.summary)
  }
}
`;
}

/** By code unit, as JSON escapes characters. */
const NOT_ASCII_OR_QUOTE = /[^ -&(-~]/g;

/** Within JSON, and within single quotes of PowerShell. */
function inAscii(json: string): string {
  return json.replaceAll(NOT_ASCII_OR_QUOTE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
