#!/bin/sh
# Saves the .docx fixtures whose case.md names as.doc or as.rtf in those formats, with LibreOffice (tried with 7.4).
# Outputs are committed; run again only after a source changed:
#
#   sh scripts/make-word-fixtures.sh [case …]
set -eu
cd "$(dirname "$0")/../fixtures"
command -v soffice >/dev/null || { echo 'LibreOffice (soffice) is not installed.' >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
[ $# -gt 0 ] || set -- *
for case in "$@"; do
  for format in doc rtf; do
    grep -q "as\.$format" "$case/case.md" 2>/dev/null || continue
    [ -f "$case/source.docx" ] || continue
    filter=$([ "$format" = doc ] && echo 'doc:MS Word 97' || echo 'rtf:Rich Text Format')
    soffice -env:UserInstallation="file://$scratch/profile" --headless --convert-to "$filter" --outdir "$scratch" "$case/source.docx" >/dev/null 2>&1
    mv "$scratch/source.$format" "$case/as.$format"
    echo "$case/as.$format"
  done
done
